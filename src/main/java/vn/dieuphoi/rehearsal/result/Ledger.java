package vn.dieuphoi.rehearsal.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.dieuphoi.SheetWords;

/** Everything that happened, in order. The same plan, profile and seed give the same bytes on every machine. */
public final class Ledger {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(LedgerLine.HEADER.toArray(String[]::new))
            .setRecordSeparator("\n")
            .get();

    private final List<LedgerLine> lines = new ArrayList<>();

    public void add(LedgerLine line) {
        lines.add(line);
    }

    public List<LedgerLine> lines() {
        return lines.stream().sorted(LedgerLine.IN_ORDER).toList();
    }

    /** With a header line, UTF-8, lines ended by a line feed. */
    public String csv() {
        StringBuilder csv = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(csv, FORMAT)) {
            for (LedgerLine line : lines()) {
                printer.printRecord(line.cells().stream().map(SheetWords::csv).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return csv.toString();
    }
}
