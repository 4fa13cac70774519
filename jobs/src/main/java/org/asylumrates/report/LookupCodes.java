package org.asylumrates.report;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asylumrates.job.LookupFiles;
import org.asylumrates.language.Words;
import org.asylumrates.model.Breakdown;
import org.asylumrates.model.Keys;

/** Codes that stand in the project's own lookups. */
final class LookupCodes {
  private final Words words;
  private final Names names;
  private final List<Code> codes = new ArrayList<>();

  private LookupCodes(Words words) {
    this.words = words;
    this.names = new Names(words);
  }

  static List<Code> of(Words words) {
    LookupCodes lookups = new LookupCodes(words);
    LookupFiles.read("codes.csv").forEach(lookups::plain);
    LookupFiles.read("countries.csv").forEach(lookups::country);
    lookups.regions();
    lookups.circuits();
    return List.copyOf(lookups.codes);
  }

  private void plain(NamedCsvRecord row) {
    String set = row.getField("set");
    String code = row.getField("code");
    String meaning = words.named("code", set + "." + code, row.getField("meaning"));
    codes.add(new Code(set, code, meaning, row.getField("source")));
  }

  private void country(NamedCsvRecord row) {
    String code = row.getField("nat_code");
    String name = names.country(code, row.getField("name"));
    String region =
        names.key(Breakdown.REGION, row.getField("region_key"), row.getField("region_name"));
    String iso = row.getField("iso3");
    codes.add(
        new Code(
            Breakdown.NATIONALITY.id(),
            code,
            iso.isEmpty()
                ? words.say("codes.country", name, region)
                : words.say("codes.country.iso", name, iso, region),
            row.getField("note").startsWith("alien lookup only")
                ? "EOIR, tblLookupAlienNat"
                : "EOIR, tblLookupNationality"));
  }

  private void regions() {
    Map<String, String> regions = new TreeMap<>();
    LookupFiles.read("countries.csv")
        .forEach(row -> regions.put(row.getField("region_key"), row.getField("region_name")));
    regions.remove(Keys.UNKNOWN);
    regions.forEach(
        (key, name) ->
            codes.add(
                new Code(
                    Breakdown.REGION.id(),
                    key,
                    names.key(Breakdown.REGION, key, name),
                    "UN M49; " + Code.OURS)));
  }

  private void circuits() {
    Map<String, List<String>> states = new TreeMap<>();
    LookupFiles.read("circuits.csv")
        .forEach(
            row ->
                states
                    .computeIfAbsent(row.getField("circuit"), circuit -> new ArrayList<>())
                    .add(row.getField("name")));
    states.forEach(
        (circuit, of) ->
            codes.add(
                new Code(
                    Breakdown.CIRCUIT.id(),
                    circuit,
                    words.say("codes.circuit", words.listed(of)),
                    "28 U.S.C. 41")));
  }
}
