package org.asylumrates.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.asylumrates.ingest.trac.TracExtract;
import org.asylumrates.job.Checksum;
import org.asylumrates.job.Storage;
import org.asylumrates.job.UserException;
import org.asylumrates.model.ReleaseTable;

/**
 * The files of a release, found by base name whatever their case and depth, in a folder or in the
 * zip as published.
 *
 * @param path the folder or zip
 * @param zipped whether it is a zip
 * @param members all its files, sorted by name
 * @param fingerprint changes when a file's name, size or time of change does
 */
record Release(Path path, boolean zipped, List<Member> members, String fingerprint) {

  /** The release at a path; a UserException if there is none that can be used. */
  static Release open(String location) {
    Release release = find(location);
    if (release.extract().isEmpty()) {
      release.requireTables();
    }
    return release;
  }

  /** The files at a path, be they a whole release or not; a UserException if there is nothing. */
  static Release find(String location) {
    Path path = new Path(location);
    FileStatus status =
        Storage.status(path)
            .orElseThrow(
                () ->
                    new UserException(
                        "No release at %s; give the zip or the folder of its files"
                            .formatted(location)));
    return status.isDirectory() ? folder(path) : zip(path, status);
  }

  /** TRAC's extract, if these files are one and not a release of EOIR's. */
  Optional<TracExtract> extract() {
    return ExtractRelease.in(this);
  }

  /** The file of a table, if the release has it; a UserException if it has two. */
  Optional<Member> member(String table) {
    String wanted = table.toLowerCase(Locale.ROOT);
    List<Member> found = members.stream().filter(m -> m.table().equals(wanted)).toList();
    if (found.size() > 1) {
      throw new UserException(
          "Two files for %s: %s and %s; keep one"
              .formatted(table, found.get(0).name(), found.get(1).name()));
    }
    return found.stream().findFirst();
  }

  private void requireTables() {
    String missing =
        Arrays.stream(ReleaseTable.values())
            .filter(t -> t.required() && member(t.file()).isEmpty())
            .map(t -> t.file() + ".csv")
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new UserException(
          "%s lacks %s (%d files found); give a whole release, as zip or folder"
              .formatted(path, missing, members.size()));
    }
  }

  private static Release folder(Path folder) {
    ReleaseFolder.refuseLinks(Storage.system(folder).makeQualified(folder));
    List<FileStatus> files = Storage.filesBelow(folder);
    String root = Storage.system(folder).makeQualified(folder).toUri().getPath();
    StringBuilder print = new StringBuilder();
    List<Member> members = new ArrayList<>();
    for (FileStatus file : files) {
      String name = file.getPath().toUri().getPath().substring(root.length() + 1);
      members.add(new Member(name, Member.tableOf(name), file.getPath().toString(), file.getLen()));
      print.append(name).append(' ').append(file.getLen());
      print.append(' ').append(file.getModificationTime()).append('\n');
    }
    return new Release(folder, false, List.copyOf(members), Checksum.of(print.toString()));
  }

  private static Release zip(Path path, FileStatus status) {
    String print = path.getName() + ' ' + status.getLen() + ' ' + status.getModificationTime();
    return new Release(path, true, ZipDirectory.members(path), Checksum.of(print));
  }
}
