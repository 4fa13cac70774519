package org.asylumrates.grounds;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;
import org.asylumrates.job.Storage;
import org.asylumrates.job.UserException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file with a header, in UTF-8. Line ends inside quotes belong to the value; a
 * byte order mark does not. No text is made of columns that nobody asked for.
 */
final class CsvLabels extends AbstractBaseCsvCallbackHandler<@Nullable String[]> {
  /** A value longer than this is no label: a quote has not been closed. */
  private static final int LONGEST_ROW = 1 << 24;

  /**
   * A last row of our own, of a character that no text has. A quote that is not closed takes in all
   * that follows, this row too, and the library says nothing of it.
   */
  private static final char END = '\uFFFF';

  private static final int LONGEST_BYTE_ORDER_MARK = 4;

  private final List<String> header = new ArrayList<>();
  private final String location;
  private final @Nullable String[] row;
  private int[] places = new int[0];
  private long line;
  private boolean tooMany;
  private boolean ended;

  private CsvLabels(String location, int columns) {
    this.location = location;
    this.row = new @Nullable String[columns];
  }

  /** Gives each row's texts in the order of the wanted columns, always in the same array. */
  static void forEach(String location, LabelColumns wanted, Consumer<@Nullable String[]> rows) {
    CsvLabels labels = new CsvLabels(location, wanted.size());
    try (InputStream in = Storage.open(new Path(location), 0);
        CsvReader<@Nullable String[]> csv = reader(labels, withEnd(in))) {
      csv.forEach(
          row -> {
            labels.requireNoMoreThanTheHeader();
            if (labels.places.length == 0) {
              labels.places = wanted.places(labels.header, location);
            } else if (!labels.ended) {
              rows.accept(row);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CsvParseException e) {
      throw new UserException(labels.unreadable(), e);
    }
    if (!labels.ended) {
      throw new UserException(labels.unreadable());
    }
  }

  private static InputStream withEnd(InputStream in) throws IOException {
    byte[] first = in.readNBytes(LONGEST_BYTE_ORDER_MARK);
    byte[] end = ("\n" + END).getBytes(charset(first));
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(new ByteArrayInputStream(first), in, new ByteArrayInputStream(end))));
  }

  /** As the library tells it by the byte order mark. */
  private static Charset charset(byte[] first) {
    char mark = first.length < Character.BYTES ? 0 : ByteBuffer.wrap(first).getChar();
    return switch (mark) {
      case '\uFEFF' -> StandardCharsets.UTF_16BE;
      case '\uFFFE' -> StandardCharsets.UTF_16LE;
      default -> StandardCharsets.UTF_8;
    };
  }

  private String unreadable() {
    return "%s cannot be read as CSV from line %d on; look for a quote that is not closed there"
        .formatted(location, line);
  }

  private static CsvReader<@Nullable String[]> reader(CsvLabels labels, InputStream in) {
    return CsvReader.builder()
        .detectBomHeader(true)
        .allowMissingFields(true)
        .allowExtraFields(true)
        .maxBufferSize(LONGEST_ROW)
        .build(labels, in, StandardCharsets.UTF_8);
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    line = startingLineNumber;
    ended = false;
    Arrays.fill(row, null);
  }

  @Override
  protected void handleField(int field, char[] text, int from, int length, boolean quoted) {
    if (length == 1 && text[from] == END && field == 0) {
      ended = true;
    } else if (places.length == 0) {
      header.add(new String(text, from, length).strip());
    } else if (field >= places.length) {
      tooMany = true;
    } else if (places[field] >= 0) {
      row[places[field]] = text(text, from, from + length);
    }
  }

  /** Not said where it is found, because the library would wrap the exception. */
  private void requireNoMoreThanTheHeader() {
    if (tooMany) {
      throw new UserException(
          "%s has more values in line %d than its header has columns; put values that hold a comma in quotes"
              .formatted(location, line));
    }
  }

  private static @Nullable String text(char[] text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && text[from] <= ' ') {
      from++;
    }
    while (to > from && text[to - 1] <= ' ') {
      to--;
    }
    return from == to ? null : new String(text, from, to - from);
  }

  @Override
  protected @Nullable String[] buildRecord() {
    return row;
  }
}
