package vn.dieuphoi.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.plan.PlanJson;
import vn.dieuphoi.plan.reading.draft.DraftJson;
import vn.dieuphoi.plan.reading.party.KnownParties;

/** Documents of other departments in every layout and kind of file, held against what a person reads in them. */
class ReadingBarsTest {

    private static final Path FOLDER = Path.of("src/test/resources/reading");

    /** Real plans outside the project, named by a property or an environment variable; without it they are left out. */
    static final String REAL = "DIEUPHOI_PLANS";

    /**
     * What a layout has to reach.
     *
     * @param right per cent of all facts
     * @param flagged per cent at most
     */
    private record Bar(double right, double flagged) {}

    private static final Bar CLEAN = new Bar(95, 10);
    private static final Bar MERGED = new Bar(90, 15);
    private static final Bar BARE = new Bar(90, 40);
    private static final Bar PROSE = new Bar(75, 35);

    private final List<String> table = new ArrayList<>();

    @Test
    void documentsOfOtherDepartmentsReachTheBars() throws IOException {
        reach(FOLDER);
    }

    /** They were written first and looked at last: what the reader made of them at first sight stands in decision 70. */
    @Test
    void documentsThatWereHeldOutReachTheBars() throws IOException {
        reach(FOLDER.resolve("held"));
    }

    /**
     * Written before the reader was tried on them, to imitate how bodies set their plans that nobody here has seen: their
     * annexes lie on their side, turned for the reader, and rows go on over the end of a page.
     */
    @Test
    void documentsOfBodiesThatNobodyHadReadReachTheBars() throws IOException {
        try {
            for (Path file : papers(FOLDER.resolve("unseen"))) {
                Paper paper = Paper.of(file);
                JsonNode key = key(file);
                held(new PlanUpload(paper.name() + ".docx", OfficePaper.docx(paper, false)), key, bar(paper, false));
                byte[] turned = PdfPaper.pdf(paper, PdfPaper.Sheet.TURNED);
                held(new PlanUpload(paper.name() + ".nằm.pdf", turned), key, bar(paper, true));
                if (paper.tables()) {
                    held(new PlanUpload(paper.name() + ".xlsx", OfficePaper.xlsx(paper)), key, bar(paper, false));
                }
            }
        } finally {
            System.out.println(String.join("\n", table));
        }
    }

    /**
     * The same documents as LibreOffice and Chromium print them: words kerned and justified, cells merged over the end of a
     * page, rows that a page breaks; those named so without lines round their cells.
     */
    @Test
    void pagesThatOfficeProgramsPrintReachTheBars() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("printed"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                Path paper = FOLDER.resolve("unseen").resolve(name.substring(0, name.indexOf('.')) + ".txt");
                held(PlanUpload.at(file), key(paper), name.endsWith(".tron.pdf") ? BARE : MERGED);
            }
        } finally {
            System.out.println(String.join("\n", table));
        }
    }

    /** Written before the reader told such tables apart: their numbers stand behind that of the table. */
    @Test
    void tablesThatEachNumberFromOneKeepAllTheirItems() throws IOException {
        Path folder = FOLDER.resolve("two");
        reach(folder);
        for (Path file : papers(folder)) {
            Paper paper = Paper.of(file);
            byte[] turned = PdfPaper.pdf(paper, PdfPaper.Sheet.TURNED);
            held(new PlanUpload(paper.name() + ".nằm.pdf", turned), key(file), MERGED);
            byte[] bare = PdfPaper.pdfWithoutLines(paper);
            held(new PlanUpload(paper.name() + ".trơn.pdf", bare), key(file), MERGED);
        }
    }

    private void reach(Path folder) throws IOException {
        try {
            for (Path file : papers(folder)) {
                Paper paper = Paper.of(file);
                for (Map.Entry<String, byte[]> made : made(paper).entrySet()) {
                    Bar bar = bar(paper, made.getKey().endsWith(".pdf"));
                    held(new PlanUpload(made.getKey(), made.getValue()), key(file), bar);
                }
            }
        } finally {
            System.out.println(String.join("\n", table));
        }
    }

    private static Bar bar(Paper paper, boolean pdf) {
        boolean prose = paper.name().contains("theo-") || paper.name().endsWith("lo-trinh");
        return prose ? PROSE : pdf || paper.merges() ? MERGED : CLEAN;
    }

    @Test
    void textsThatLostTheLinesOfTheirTablesAreReadAndDoubted() throws IOException {
        int items = 0;
        int found = 0;
        List<String> silent = new ArrayList<>();
        for (Path folder : List.of(FOLDER, FOLDER.resolve("held"))) {
            for (Path file : papers(folder)) {
                Paper paper = Paper.of(file);
                if (paper.tables() && !paper.merges()) {
                    for (boolean middle : new boolean[] {false, true}) {
                        PlanUpload upload = new PlanUpload(paper.name() + ".txt", SpacedPaper.txt(paper, middle));
                        DraftScore score = new DraftScore(draft(upload), key(file));
                        table.add(score.row(paper.name() + (middle ? ".giữa" : ".cột")));
                        items += score.items;
                        found += score.found;
                        silent.addAll(score.silent);
                        silent.addAll(score.lost);
                        silent.addAll(score.unflagged);
                    }
                }
            }
        }
        System.out.println(String.join("\n", table));

        assertThat(found * 100.0 / items).isGreaterThanOrEqualTo(95);
        assertThat(silent).isEmpty();
    }

    /** Columns told apart by nothing but where their words stand: fewer items may be found, and no guess goes without a flag. */
    @Test
    void pagesThatLostTheLinesOfTheirTablesAreDoubted() throws IOException {
        withoutLines(PdfPaper.Sheet.UPRIGHT, false, false);
    }

    /** However the page lies, with words at the edge of their cells or in the middle, rows with room between them or none. */
    @Test
    @Tag("long")
    void pagesThatLostTheLinesOfTheirTablesAreDoubtedHoweverTheyAreSet() throws IOException {
        int items = 0;
        int found = 0;
        for (PdfPaper.Sheet sheet : List.of(PdfPaper.Sheet.UPRIGHT, PdfPaper.Sheet.TURNED)) {
            for (boolean middle : new boolean[] {false, true}) {
                for (boolean tight : new boolean[] {false, true}) {
                    for (DraftScore score : withoutLines(sheet, middle, tight)) {
                        items += score.items;
                        found += score.found;
                    }
                }
            }
        }
        assertThat(found * 100.0 / items).as("items found").isGreaterThanOrEqualTo(93);
    }

    private List<DraftScore> withoutLines(PdfPaper.Sheet sheet, boolean middle, boolean tight) throws IOException {
        List<DraftScore> scores = new ArrayList<>();
        Map<String, List<String>> silent = new LinkedHashMap<>();
        String how = ".trơn." + sheet + (middle ? ".giữa" : "") + (tight ? ".sát" : "") + ".pdf";
        for (String folder : List.of("", "held", "unseen", "two")) {
            for (Path file : papers(FOLDER.resolve(folder))) {
                Paper paper = Paper.of(file);
                if (paper.tables()) {
                    byte[] pdf = PdfPaper.pdfWithoutLines(paper, sheet, middle, tight);
                    PlanUpload upload = new PlanUpload(paper.name() + how, pdf);
                    DraftScore score = new DraftScore(draft(upload), key(file));
                    table.add(score.row(upload.name()));
                    scores.add(score);
                    List<String> untold = new ArrayList<>(score.silent);
                    untold.addAll(score.lost);
                    untold.addAll(score.unflagged);
                    if (!untold.isEmpty()) {
                        silent.put(upload.name(), untold);
                    }
                }
            }
        }
        System.out.println(String.join("\n", table));
        assertThat(silent).as("wrong or left out without a flag").isEmpty();
        return scores;
    }

    private static List<Path> papers(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode key(Path paper) throws IOException {
        return PlanJson.JSON.readTree(
                Path.of(paper.toString().replace(".txt", ".gold.json")).toFile());
    }

    private static ObjectNode draft(PlanUpload upload) {
        return DraftJson.of(new DocumentReading(KnownParties.EMPTY).draft(upload, (page, pages) -> {}));
    }

    @Test
    void realPlansReachTheBars() throws IOException {
        String folder = System.getProperty(REAL, System.getenv(REAL));
        Assumptions.assumeTrue(folder != null && Files.isDirectory(Path.of(folder)), "no folder of real plans");
        Path plans = Path.of(String.valueOf(folder));
        try {
            real(plans, "hn-277-2026", ".pdf", MERGED);
            real(plans, "hn-277-2026", ".docx", CLEAN);
            real(plans, "cp-03-nq-2025", ".txt", CLEAN);
        } finally {
            System.out.println(String.join("\n", table));
        }
    }

    private void real(Path plans, String name, String kind, Bar bar) throws IOException {
        JsonNode key = PlanJson.JSON.readTree(plans.resolve(name + ".gold.json").toFile());
        held(PlanUpload.at(plans.resolve(name + kind)), key, bar);
    }

    private static Map<String, byte[]> made(Paper paper) throws IOException {
        Map<String, byte[]> made = new LinkedHashMap<>();
        made.put(paper.name() + ".docx", OfficePaper.docx(paper, false));
        made.put(paper.name() + ".tách-dấu.docx", OfficePaper.docx(paper, true));
        made.put(paper.name() + ".pdf", PdfPaper.pdf(paper));
        if (paper.tables()) {
            made.put(paper.name() + ".xlsx", OfficePaper.xlsx(paper));
        }
        if (!paper.merges()) {
            made.put(paper.name() + ".txt", paper.txt());
        }
        return made;
    }

    private void held(PlanUpload upload, JsonNode key, Bar bar) {
        ObjectNode draft = draft(upload);

        DraftScore score = new DraftScore(draft, key);
        ShownPlaces places = new ShownPlaces(upload.manuscript((page, pages) -> {}));
        table.add(score.row(upload.name()));

        assertThat(score.silent)
                .as("%s: wrong lead or deadline without a flag", upload.name())
                .isEmpty();
        assertThat(score.lost)
                .as("%s: lead or deadline left out", upload.name())
                .isEmpty();
        assertThat(score.unflagged)
                .as("%s: wrong without a flag", upload.name())
                .isEmpty();
        assertThat(places.wrongIn(draft)).as("%s: places", upload.name()).isEmpty();
        assertThat(places.facts()).isPositive();
        assertThat(score.found).as("%s: %s", upload.name(), score.faults).isEqualTo(score.items);
        assertThat(score.invented).as("%s: %s", upload.name(), score.faults).isZero();
        assertThat(score.rightShare()).as("%s: %s", upload.name(), score.faults).isGreaterThanOrEqualTo(bar.right());
        assertThat(score.flaggedShare()).as("%s: flagged", upload.name()).isLessThanOrEqualTo(bar.flagged());
    }
}
