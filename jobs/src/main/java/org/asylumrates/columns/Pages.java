package org.asylumrates.columns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.ParquetFileWriter;

/** The finished pages of one column, compressed, until their row group is written. */
final class Pages {
  private final ColumnDescriptor descriptor;
  private final BytesInputCompressor compressor;
  private final List<Page> pages = new ArrayList<>();

  private record Page(int values, int blanks, int size, BytesInput bytes, Encoding encoding) {}

  Pages(ColumnDescriptor descriptor, BytesInputCompressor compressor) {
    this.descriptor = descriptor;
    this.compressor = compressor;
  }

  /**
   * Adds a page.
   *
   * @param values how many values it has, blanks included
   * @param bytes levels and values
   */
  void add(int values, int blanks, BytesInput bytes, Encoding encoding) throws IOException {
    pages.add(new Page(values, blanks, (int) bytes.size(), compressed(bytes), encoding));
  }

  /**
   * What the numbers of a dictionary-encoded column stand for.
   *
   * @param bytes the texts in order, each behind its length
   */
  DictionaryPage dictionary(BytesInput bytes, int texts) throws IOException {
    return new DictionaryPage(compressed(bytes), (int) bytes.size(), texts, Encoding.PLAIN);
  }

  /** Writes the row group's part and starts anew. */
  void write(ParquetFileWriter file, Optional<DictionaryPage> dictionary) throws IOException {
    long values = pages.stream().mapToLong(Page::values).sum();
    file.startColumn(descriptor, values, compressor.getCodecName());
    if (dictionary.isPresent()) {
      file.writeDictionaryPage(dictionary.get());
    }
    for (Page page : pages) {
      write(file, page);
    }
    file.endColumn();
    pages.clear();
  }

  /**
   * This form of the call, though outdated, writes no page index, which would take pages without
   * least and greatest value for pages of blanks.
   */
  @SuppressWarnings("deprecation")
  private void write(ParquetFileWriter file, Page page) throws IOException {
    Statistics<?> statistics = Statistics.createStats(descriptor.getPrimitiveType());
    statistics.incrementNumNulls(page.blanks);
    file.writeDataPage(
        page.values, page.size, page.bytes, statistics, Encoding.RLE, Encoding.RLE, page.encoding);
  }

  private BytesInput compressed(BytesInput bytes) throws IOException {
    // The compressor uses its buffer again.
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    compressor.compress(bytes).writeAllTo(copy);
    return BytesInput.from(copy);
  }
}
