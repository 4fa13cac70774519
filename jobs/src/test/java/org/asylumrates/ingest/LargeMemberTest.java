package org.asylumrates.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A member whose size does not fit into 32 bits. Takes minutes and some hundred megabytes of disk,
 * so it runs when asked for: {@code mvn test -Dtest=LargeMemberTest -Dslow=true}.
 */
@EnabledIfSystemProperty(named = "slow", matches = "true")
class LargeMemberTest {
  private static final long BYTES = (1L << 32) + 12_345;
  private static final int BLOCK = 1 << 20;

  @TempDir private Path temp;

  @Test
  void aMemberOfMoreThanFourGigabytes() throws IOException {
    Path zip = temp.resolve("large.zip");
    write(zip);
    Member member =
        ZipDirectory.members(new org.apache.hadoop.fs.Path(zip.toString())).stream()
            .filter(m -> m.name().equals("tbl_schedule.csv"))
            .findFirst()
            .orElseThrow();
    assertThat(member.bytes()).isEqualTo(BYTES);
    long read = 0;
    byte[] buffer = new byte[BLOCK];
    try (InputStream in = member.open()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        read += n;
      }
    }
    assertThat(read).isEqualTo(BYTES);
  }

  private static void write(Path zip) throws IOException {
    byte[] block = block();
    try (ZipOutputStream out =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip)))) {
      out.setLevel(Deflater.BEST_SPEED);
      out.putNextEntry(new ZipEntry("tbl_schedule.csv"));
      for (long left = BYTES; left > 0; left -= BLOCK) {
        out.write(block, 0, (int) Math.min(BLOCK, left));
      }
      out.putNextEntry(new ZipEntry("after.csv"));
      out.write(block, 0, 100);
    }
  }

  /** Rows that pack about as well as real ones. */
  private static byte[] block() {
    Random random = new Random(4);
    StringBuilder rows = new StringBuilder();
    while (rows.length() < BLOCK) {
      rows.append(random.nextInt(1000))
          .append("\tNYC\tNYC\tRMV\t2018-06-11 00:00:00.000\tN\tD\r\n");
    }
    return Arrays.copyOf(rows.toString().getBytes(StandardCharsets.US_ASCII), BLOCK);
  }
}
