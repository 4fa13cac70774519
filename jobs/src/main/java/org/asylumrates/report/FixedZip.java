package org.asylumrates.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A workbook without the time at which it was made, which its library writes into each part's
 * header and into its properties. The same sheets then give the same bytes.
 */
final class FixedZip {
  /** Zip entries need a time; this is the first that they can hold. */
  static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String PROPERTIES = "docProps/core.xml";
  private static final Pattern CREATED = Pattern.compile("(?<tag><dcterms:created[^>]*>)[^<]*");

  private FixedZip() {}

  static byte[] of(byte[] workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream fixed = new ZipOutputStream(bytes)) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        ZipEntry same = new ZipEntry(part.getName());
        same.setTimeLocal(NO_TIME);
        fixed.putNextEntry(same);
        if (part.getName().equals(PROPERTIES)) {
          fixed.write(withoutTime(parts.readAllBytes()));
        } else {
          parts.transferTo(fixed);
        }
        fixed.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] withoutTime(byte[] properties) {
    String text = new String(properties, StandardCharsets.UTF_8);
    return CREATED
        .matcher(text)
        .replaceAll("${tag}" + NO_TIME + ":00Z")
        .getBytes(StandardCharsets.UTF_8);
  }
}
