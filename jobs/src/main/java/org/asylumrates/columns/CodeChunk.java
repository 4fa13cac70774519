package org.asylumrates.columns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;

/** Codes as numbers of a dictionary, which is the one that the reader has made already. */
final class CodeChunk extends ColumnChunk {
  private final CodeBuffer buffer;
  private final SmallNumbers numbers = new SmallNumbers();
  private final int[] some = new int[ColumnBuffer.ROWS];

  CodeChunk(CodeBuffer buffer, Pages pages) {
    super(buffer, pages);
    this.buffer = buffer;
  }

  @Override
  void encode(int rows) {
    int there = 0;
    for (int row = 0; row < rows; row++) {
      int code = buffer.code(row);
      some[there] = code;
      there += code >= 0 ? 1 : 0;
    }
    numbers.add(some, there);
  }

  /** How many bits a number takes is known only at the end of a page. */
  @Override
  Encoded page() throws IOException {
    if (numbers.size() == 0) {
      return new Encoded(BytesInput.empty(), Encoding.PLAIN);
    }
    int bits = BytesUtils.getWidthFromMaxInt(Math.max(1, buffer.codes().size() - 1));
    BytesInput width = BytesInput.from(new byte[] {(byte) bits});
    return new Encoded(BytesInput.concat(width, numbers.encoded(bits)), Encoding.RLE_DICTIONARY);
  }

  @Override
  void reset() {
    numbers.clear();
  }

  @Override
  Optional<DictionaryPage> dictionary(Pages of) throws IOException {
    Codes codes = buffer.codes();
    if (codes.size() == 0) {
      return Optional.empty();
    }
    ByteArrayOutputStream texts = new ByteArrayOutputStream();
    for (int i = 0; i < codes.size(); i++) {
      byte[] text = codes.text(i).getBytes(StandardCharsets.UTF_8);
      BytesUtils.writeIntLittleEndian(texts, text.length);
      texts.write(text);
    }
    return Optional.of(of.dictionary(BytesInput.from(texts.toByteArray()), codes.size()));
  }
}
