package org.asylumrates.charts;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFTable;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The charts' font as TrueType files. Programs that write PDF can put the letters that a document
 * uses into it only from a TrueType font, and Inter comes with PostScript outlines; so its outlines
 * are drawn again as TrueType's, once for each run of the program, and all else of the font is
 * kept.
 */
public final class TrueTypeFonts {
  /** What a font without PostScript outlines and without layout rules needs. */
  private static final List<String> KEPT = List.of("OS/2", "head", "hhea", "hmtx", "name", "post");

  /**
   * Letters that look like another one and share its outline. Whoever copies words out of a
   * document gets the first letter of an outline, and means the apostrophe or the quotation mark.
   */
  private static final Set<Integer> DOUBLES = Set.of(0x2BC, 0x2EE);

  private static final int LAST_LETTER = 0x1FFFF;

  private static final int LONG_OFFSETS_AT = 50;
  private static final int TRUE_TYPE = 0x00010000;

  private TrueTypeFonts() {}

  /** Loaded only where a PDF is written. */
  private static final class Holder {
    static final byte[] REGULAR = converted(HouseStyle.REGULAR_FILE);
    static final byte[] BOLD = converted(HouseStyle.BOLD_FILE);

    private Holder() {}
  }

  /** The regular letters. */
  public static byte[] regular() {
    return Holder.REGULAR.clone();
  }

  /** The bold letters. */
  public static byte[] bold() {
    return Holder.BOLD.clone();
  }

  private static byte[] converted(String file) {
    try (InputStream in = HouseStyle.font(file);
        OpenTypeFont font = new OTFParser().parse(new RandomAccessReadBuffer(in))) {
      return written(tables(font));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> tables(OpenTypeFont font) throws IOException {
    Map<String, byte[]> tables = new TreeMap<>();
    for (TTFTable table : font.getTables()) {
      if (KEPT.contains(table.getTag())) {
        tables.put(table.getTag(), font.getTableBytes(table));
      }
    }
    ByteBuffer.wrap(tables.getOrDefault("head", new byte[0])).putShort(LONG_OFFSETS_AT, (short) 1);
    ByteArrayOutputStream outlines = new ByteArrayOutputStream();
    ByteArrayOutputStream places = new ByteArrayOutputStream();
    DataOutputStream place = new DataOutputStream(places);
    CFFFont postScript = font.getCFF().getFont();
    int mostPoints = 0;
    int mostContours = 0;
    for (int letter = 0; letter < font.getNumberOfGlyphs(); letter++) {
      TrueTypeOutlines drawn =
          TrueTypeOutlines.of(
              postScript.getType2CharString(letter).getPath().getPathIterator(null));
      place.writeInt(outlines.size());
      outlines.writeBytes(drawn.bytes());
      mostPoints = Math.max(mostPoints, drawn.points());
      mostContours = Math.max(mostContours, drawn.contours());
    }
    place.writeInt(outlines.size());
    tables.put("cmap", letters(font.getUnicodeCmapLookup()));
    tables.put("glyf", outlines.toByteArray());
    tables.put("loca", places.toByteArray());
    tables.put("maxp", maxima(font.getNumberOfGlyphs(), mostPoints, mostContours));
    return tables;
  }

  /** The table that leads from letters to outlines, with one group for each letter (format 12). */
  private static byte[] letters(CmapLookup lookup) throws IOException {
    ByteArrayOutputStream groups = new ByteArrayOutputStream();
    DataOutputStream group = new DataOutputStream(groups);
    for (int letter = ' '; letter <= LAST_LETTER; letter++) {
      int outline = lookup.getGlyphId(letter);
      if (outline != 0 && !DOUBLES.contains(letter)) {
        group.writeInt(letter);
        group.writeInt(letter);
        group.writeInt(outline);
      }
    }
    ByteBuffer table = ByteBuffer.allocate(28 + groups.size());
    table.putShort((short) 0).putShort((short) 1);
    // Windows, all of Unicode; the subtable begins after these twelve bytes.
    table.putShort((short) 3).putShort((short) 10).putInt(12);
    table.putShort((short) 12).putShort((short) 0).putInt(16 + groups.size()).putInt(0);
    return table.putInt(groups.size() / 12).put(groups.toByteArray()).array();
  }

  /** The table of sizes; nothing is composed, and there are no instructions. */
  private static byte[] maxima(int letters, int points, int contours) {
    return ByteBuffer.allocate(32)
        .putInt(TRUE_TYPE)
        .putShort((short) letters)
        .putShort((short) points)
        .putShort((short) contours)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort((short) 2)
        .array();
  }

  /** A font file: its directory and then its tables, each at a multiple of four. */
  private static byte[] written(Map<String, byte[]> tables) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(head);
    int power = Integer.highestOneBit(tables.size());
    out.writeInt(TRUE_TYPE);
    out.writeShort(tables.size());
    out.writeShort(power * 16);
    out.writeShort(Integer.numberOfTrailingZeros(power));
    out.writeShort((tables.size() - power) * 16);
    int start = 12 + 16 * tables.size();
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      out.write(table.getKey().getBytes(StandardCharsets.US_ASCII));
      out.writeInt(checksum(table.getValue()));
      out.writeInt(start + body.size());
      out.writeInt(table.getValue().length);
      body.writeBytes(table.getValue());
      body.writeBytes(new byte[-table.getValue().length & 3]);
    }
    out.write(body.toByteArray());
    return head.toByteArray();
  }

  private static int checksum(byte[] table) {
    int sum = 0;
    for (int i = 0; i < table.length; i++) {
      sum += (table[i] & 0xff) << (24 - 8 * (i & 3));
    }
    return sum;
  }
}
