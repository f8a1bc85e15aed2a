package vn.dieuphoi.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import vn.dieuphoi.plan.reading.draft.DraftDocument;
import vn.dieuphoi.plan.reading.draft.DraftItem;
import vn.dieuphoi.plan.reading.draft.DraftParty;
import vn.dieuphoi.plan.reading.draft.DraftPlan;
import vn.dieuphoi.plan.reading.draft.DraftTarget;
import vn.dieuphoi.plan.reading.fact.DueWords;
import vn.dieuphoi.plan.reading.fact.Fact;
import vn.dieuphoi.plan.reading.fact.PlanTime;
import vn.dieuphoi.plan.reading.fact.ReadDue;
import vn.dieuphoi.plan.reading.head.DocumentFacts;
import vn.dieuphoi.plan.reading.layout.Layouts;
import vn.dieuphoi.plan.reading.layout.TableLayout;
import vn.dieuphoi.plan.reading.party.KnownParties;
import vn.dieuphoi.plan.reading.party.PartyBook;
import vn.dieuphoi.plan.reading.party.PartyReading;
import vn.dieuphoi.plan.reading.prose.Paragraphs;
import vn.dieuphoi.plan.reading.prose.ProseOutline;
import vn.dieuphoi.plan.reading.prose.TargetWords;
import vn.dieuphoi.plan.reading.table.TargetTable;
import vn.dieuphoi.plan.reading.table.TaskColumns;
import vn.dieuphoi.plan.reading.text.CannotRead;
import vn.dieuphoi.plan.reading.text.Cell;
import vn.dieuphoi.plan.reading.text.Effort;
import vn.dieuphoi.plan.reading.text.Manuscript;
import vn.dieuphoi.plan.reading.text.Para;
import vn.dieuphoi.plan.reading.text.Part;
import vn.dieuphoi.plan.reading.text.Stretch;
import vn.dieuphoi.plan.reading.text.Table;

/** Reads a plan document into a draft. */
public final class DocumentReading {

    private static final Pattern VIETNAMESE = Pattern.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]");

    private final KnownParties register;

    public DocumentReading(KnownParties register) {
        this.register = register;
    }

    /**
     * The draft of a file.
     *
     * @param progress told the page that is read and how many there are
     * @throws CannotRead with what to do when the file cannot be read
     */
    public DraftPlan draft(PlanUpload upload, BiConsumer<Integer, Integer> progress) {
        Manuscript manuscript = upload.manuscript(progress);
        try {
            return Effort.limited(upload.name(), () -> draft(manuscript));
        } catch (CannotRead tooMuch) {
            throw tooMuch;
        } catch (RuntimeException | StackOverflowError strange) {
            throw new CannotRead("Văn bản " + upload.name() + " có cách trình bày chưa đọc được. Hãy chép phần nhiệm vụ"
                    + " sang một tệp Word mới dạng bảng rồi gửi lại.");
        }
    }

    DraftPlan draft(Manuscript manuscript) {
        TableLayout tables = new TableLayout(manuscript);
        List<Stretch> flat = flat(manuscript);
        DraftDocument document = DocumentFacts.of(flat);
        PlanTime time = DocumentFacts.time(document);
        boolean english = manuscript.parts().stream().limit(60).noneMatch(DocumentReading::vietnamese);
        PartyReading parties = new PartyReading(register, english);
        DueWords due = new DueWords(time);
        ProseOutline outline = ProseOutline.of(Paragraphs.whole(flat));
        List<DraftItem> items = new Layouts(tables, outline, parties, due).items();
        items.forEach(item -> begin(item, time));
        List<DraftParty> book = new PartyBook(register).of(items);
        return new DraftPlan(
                manuscript.name(),
                document,
                book,
                items,
                targets(tables, outline),
                new DraftRemarks(items).of(book, time));
    }

    /** A period that says until when says from when as well, where nothing else does: từ tháng 3 đến tháng 9. */
    private static void begin(DraftItem item, PlanTime time) {
        Fact due = item.due;
        if (item.start == null && due != null && due.value() instanceof ReadDue when && when.from() != null) {
            boolean early = time.issued() != null && when.from().isBefore(time.issued());
            boolean period = when.kind() == ReadDue.Kind.PERIOD && !early;
            item.start = period
                    ? Fact.of(when.from(), due.raw(), due.isSure(), "đầu khoảng thời gian ghi ở thời hạn")
                    : null;
        }
    }

    private static List<DraftTarget> targets(TableLayout tables, ProseOutline outline) {
        List<DraftTarget> targets = new ArrayList<>(TargetWords.of(outline));
        tables.targetTables().forEach(table -> targets.addAll(TargetTable.targets(table, targets.size() + 1)));
        return targets;
    }

    private static boolean vietnamese(Part part) {
        return part instanceof Para paragraph
                ? paragraph.words().finds(VIETNAMESE)
                : part instanceof Table table
                        && table.rows().stream()
                                .limit(60)
                                .flatMap(row -> row.stream())
                                .anyMatch(cell -> cell.words().finds(VIETNAMESE));
    }

    /** The words outside the task tables, cell by cell where they stand in other tables or above the headings. */
    private static List<Stretch> flat(Manuscript manuscript) {
        List<Stretch> flat = new ArrayList<>();
        for (Part part : manuscript.parts()) {
            if (part instanceof Para paragraph) {
                flat.add(paragraph.words());
            } else if (part instanceof Table table) {
                TaskColumns columns = TaskColumns.of(table);
                if (columns == null) {
                    byColumns(table, flat);
                } else {
                    byRows(table, columns.headRow(), flat);
                    below(table, columns.firstRow(), flat);
                }
            }
        }
        return flat;
    }

    private static void byColumns(Table table, List<Stretch> flat) {
        boolean sheet = table.rows().size() > 8;
        if (sheet) {
            byRows(table, table.rows().size(), flat);
            return;
        }
        for (int column = 0; column < table.width(); column++) {
            for (int row = 0; row < table.rows().size(); row++) {
                cell(table, row, column, flat);
            }
        }
    }

    private static void byRows(Table table, int rows, List<Stretch> flat) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < table.width(); column++) {
                cell(table, row, column, flat);
            }
        }
    }

    /** Lines of a sheet below its tasks: recipients, signatory. */
    private static void below(Table table, int from, List<Stretch> flat) {
        for (int row = from; row < table.rows().size(); row++) {
            List<Cell> cells = table.rows().get(row);
            boolean line = cells.get(0).words().length() > 4
                    && cells.stream()
                            .skip(1)
                            .allMatch(
                                    cell -> cell == cells.get(0) || cell.words().isBlank());
            if (line) {
                cell(table, row, 0, flat);
            }
        }
    }

    private static void cell(Table table, int row, int column, List<Stretch> flat) {
        Cell cell = table.rows().get(row).get(column);
        if (cell.top() == row && cell.left() == column) {
            flat.addAll(cell.words().split(Pattern.compile("\\n")));
        }
    }
}
