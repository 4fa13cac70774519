package org.asylumrates.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

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
    // Only the directory at its end tells the sizes of the parts, so that it is no stream to read.
    try (ZipFile parts =
            ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get();
        ZipOutputStream fixed = new ZipOutputStream(bytes)) {
      for (ZipArchiveEntry part : Collections.list(parts.getEntriesInPhysicalOrder())) {
        ZipEntry same = new ZipEntry(part.getName());
        same.setTimeLocal(NO_TIME);
        fixed.putNextEntry(same);
        try (InputStream in = parts.getInputStream(part)) {
          byte[] content = in.readAllBytes();
          fixed.write(part.getName().equals(PROPERTIES) ? withoutTime(content) : content);
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
