package org.asylumrates.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.hadoop.fs.Path;
import org.asylumrates.job.Storage;
import org.asylumrates.job.UserException;

/** What a zip says that it holds. */
final class ZipDirectory {
  private ZipDirectory() {}

  /** The files in a zip, sorted by name. */
  static List<Member> members(Path path) {
    try (ZipFile zip =
        ZipFile.builder()
            .setSeekableByteChannel(
                new HadoopChannel(
                    Storage.system(path).open(path), Storage.status(path).orElseThrow()))
            .get()) {
      List<Member> members = new ArrayList<>();
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (!entry.isDirectory()) {
          members.add(packed(path, entry));
        }
      }
      members.sort(Comparator.comparing(Member::name));
      return List.copyOf(members);
    } catch (IOException e) {
      throw new UserException(
          "%s is neither a folder nor a zip that can be read; download it again".formatted(path),
          e);
    }
  }

  private static Member packed(Path zip, ZipArchiveEntry entry) {
    String name = entry.getName();
    Packed.Method method =
        Arrays.stream(Packed.Method.values())
            .filter(m -> m.number() == entry.getMethod())
            .findFirst()
            .orElseThrow(
                () -> new UserException("%s of %s cannot be unpacked".formatted(name, zip)));
    return new Member(
        name,
        Member.tableOf(name),
        zip.toString(),
        entry.getSize(),
        new Packed(method, entry.getDataOffset(), entry.getCompressedSize(), entry.getCrc()));
  }
}
