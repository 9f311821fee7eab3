package io.github.accelmaven.state;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The bytes of one module's record, with the means of {@link RecordWriter}; {@code list(x)} is a count and so many x:
 *
 * <pre>
 * module       := took:long table has:flag surroundings? list(unit)      took in milliseconds, of all units
 * surroundings := digest:text until:long stats values complete:flag
 * unit         := unit:text phase:text key:text unusable:text took:long list(file) list(directory:text) list(effect)
 *                 list(warning:text) has:flag evidence?
 * file         := path:text digest:text executable:flag
 * effect       := type:text list(name:text value:text)
 * evidence     := standing:text name:text stats values
 * stats        := list(number:int)                  numbers in the table: {@link StatTable}
 * values       := list(kind:text which:text digest:text)
 * </pre>
 */
final class RecordFormat {

    private RecordFormat() {}

    static byte[] encode(ModuleRecord module) {
        List<List<RecordedStat>> stats = new ArrayList<>();
        module.surroundings().ifPresent(surroundings -> stats.add(surroundings.stats()));
        module.all().forEach(unit -> unit.evidence().ifPresent(evidence -> stats.add(evidence.stats())));
        StatTable table = StatTable.of(stats);
        Map<RecordedStat, Integer> numbers = table.numbers();
        RecordWriter out = new RecordWriter().longNumber(module.tookMillis());
        table.encode(out);
        out.flag(module.surroundings().isPresent());
        module.surroundings().ifPresent(surroundings -> encode(surroundings, numbers, out));
        out.list(module.all(), (writer, unit) -> encode(unit, numbers, writer));
        return out.toBytes();
    }

    private static void encode(Surroundings surroundings, Map<RecordedStat, Integer> numbers, RecordWriter out) {
        out.text(surroundings.digest()).longNumber(surroundings.until());
        encodeStats(surroundings.stats(), numbers, out);
        encodeValues(surroundings.values(), out);
        out.flag(surroundings.complete());
    }

    private static void encode(UnitRecord unit, Map<RecordedStat, Integer> numbers, RecordWriter out) {
        out.text(unit.unit()).text(unit.phase()).text(unit.key()).text(unit.unusable());
        out.longNumber(unit.tookMillis());
        out.list(
                unit.files(),
                (writer, file) -> writer.text(file.path()).text(file.digest()).flag(file.executable()));
        out.list(unit.directories(), RecordWriter::text);
        out.list(unit.effects(), RecordFormat::encode);
        out.list(unit.warnings(), RecordWriter::text);
        out.flag(unit.evidence().isPresent());
        unit.evidence().ifPresent(evidence -> {
            out.text(evidence.standing().name()).text(evidence.name());
            encodeStats(evidence.stats(), numbers, out);
            encodeValues(evidence.values(), out);
        });
    }

    private static void encode(RecordWriter out, RecordedEffect effect) {
        out.text(effect.type());
        out.list(
                effect.attributes().entrySet(),
                (writer, attribute) -> writer.text(attribute.getKey()).text(attribute.getValue()));
    }

    private static void encodeStats(List<RecordedStat> stats, Map<RecordedStat, Integer> numbers, RecordWriter out) {
        out.list(stats, (writer, stat) -> writer.number(numbers.getOrDefault(stat, -1)));
    }

    private static void encodeValues(List<RecordedValue> values, RecordWriter out) {
        out.list(
                values,
                (writer, value) -> writer.text(value.kind()).text(value.which()).text(value.digest()));
    }

    /**
     * How long the units of a record took, in milliseconds, without reading the rest.
     *
     * @throws RuntimeException when the bytes are none
     */
    static long tookMillis(ByteBuffer bytes) {
        return new RecordReader(bytes).longNumber();
    }

    /**
     * Reads a record.
     *
     * @throws RuntimeException when the bytes are none
     */
    static ModuleRecord decode(ByteBuffer bytes) {
        RecordReader in = new RecordReader(bytes);
        in.longNumber();
        List<RecordedStat> table = in.table().stats();
        Optional<Surroundings> surroundings = in.flag() ? Optional.of(surroundings(in, table)) : Optional.empty();
        Map<String, UnitRecord> units = new LinkedHashMap<>();
        for (UnitRecord unit : in.list(reader -> unit(reader, table))) {
            units.put(unit.unit(), unit);
        }
        return new ModuleRecord(units, surroundings);
    }

    private static Surroundings surroundings(RecordReader in, List<RecordedStat> table) {
        return new Surroundings(in.text(), in.longNumber(), stats(in, table), in.list(RecordFormat::value), in.flag());
    }

    private static UnitRecord unit(RecordReader in, List<RecordedStat> table) {
        return new UnitRecord(
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.longNumber(),
                in.list(file -> new RecordedFile(file.text(), file.text(), file.flag())),
                in.list(RecordReader::text),
                in.list(RecordFormat::effect),
                in.list(RecordReader::text),
                in.flag() ? Optional.of(evidence(in, table)) : Optional.empty());
    }

    private static RecordedEffect effect(RecordReader in) {
        String type = in.text();
        SortedMap<String, String> attributes = new TreeMap<>();
        for (Map.Entry<String, String> attribute : in.list(pair -> Map.entry(pair.text(), pair.text()))) {
            attributes.put(attribute.getKey(), attribute.getValue());
        }
        return new RecordedEffect(type, attributes);
    }

    private static Evidence evidence(RecordReader in, List<RecordedStat> table) {
        Standing standing = Standing.valueOf(in.text());
        return new Evidence(standing, in.text(), stats(in, table), in.list(RecordFormat::value));
    }

    private static List<RecordedStat> stats(RecordReader in, List<RecordedStat> table) {
        return Arrays.stream(in.numbers()).mapToObj(table::get).toList();
    }

    private static RecordedValue value(RecordReader in) {
        return new RecordedValue(in.text(), in.text(), in.text());
    }
}
