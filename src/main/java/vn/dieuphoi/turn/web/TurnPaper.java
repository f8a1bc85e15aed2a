package vn.dieuphoi.turn.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.springframework.stereotype.Component;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.turn.TurnLine;
import vn.dieuphoi.turn.TurnList;
import vn.dieuphoi.turn.TurnRow;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.ending.EndingWay;

/** A list as Word: A4 across, Times New Roman, margins as Nghị định 30/2020 has them. A draft says that it is one. */
@Component
class TurnPaper {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String FONT = "Times New Roman";
    private static final List<String> HEADINGS =
            List.of("Mục", "Nhiệm vụ", "Đã làm", "Phần còn lại", "Cách kết thúc", "Vì sao");

    /** In twentieths of a point. */
    private static final int LONG_SIDE = 16838;

    private static final int SHORT_SIDE = 11906;
    private static final int LEFT = 1701;
    private static final int OTHERS = 1134;

    private final WorkRegister register;

    TurnPaper(WorkRegister register) {
        this.register = register;
    }

    private record Line(
            WorkKey work,
            @Nullable Integer percent,
            String remaining,
            @Nullable EndingWay way,
            String reason) {}

    byte[] of(TurnList list) {
        return write(
                (list.state() == TurnList.State.SIGNED ? "" : "DỰ THẢO – ") + list.title(),
                list.lines().stream().map(TurnPaper::line).toList());
    }

    byte[] of(PlanId plan, List<TurnRow> rows, LocalDate today) {
        return write(
                "DỰ THẢO – Những mục còn mở của kế hoạch %s, ngày %s".formatted(plan.words(), today.format(DAY)),
                rows.stream()
                        .map(row -> new Line(row.work(), row.percent(), row.remaining(), row.way(), row.reason()))
                        .toList());
    }

    private static Line line(TurnLine line) {
        return new Line(line.work(), line.percent(), line.remaining(), line.way(), line.reason());
    }

    private byte[] write(String title, List<Line> lines) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream written = new ByteArrayOutputStream()) {
            across(document);
            XWPFParagraph heading = document.createParagraph();
            heading.setAlignment(ParagraphAlignment.CENTER);
            text(heading, title, true);
            XWPFTable table = document.createTable(lines.size() + 1, HEADINGS.size());
            table.setWidth("100%");
            fill(table, 0, HEADINGS, true);
            for (int index = 0; index < lines.size(); index++) {
                fill(table, index + 1, cells(lines.get(index)), false);
            }
            document.write(written);
            return written.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<String> cells(Line line) {
        return List.of(
                line.work().code(),
                register.item(line.work()).title(),
                line.percent() == null ? "" : line.percent() + " %",
                line.remaining(),
                line.way() == null ? "cần quyết định" : line.way().label(),
                line.reason());
    }

    private static void across(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz page = section.addNewPgSz();
        page.setOrient(STPageOrientation.LANDSCAPE);
        page.setW(BigInteger.valueOf(LONG_SIDE));
        page.setH(BigInteger.valueOf(SHORT_SIDE));
        CTPageMar margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(OTHERS));
        margins.setTop(BigInteger.valueOf(OTHERS));
        margins.setBottom(BigInteger.valueOf(OTHERS));
    }

    private static void fill(XWPFTable table, int row, List<String> words, boolean bold) {
        for (int column = 0; column < words.size(); column++) {
            XWPFTableCell cell = table.getRow(row).getCell(column);
            text(cell.getParagraphArray(0), words.get(column), bold);
        }
    }

    private static void text(XWPFParagraph paragraph, String words, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(13);
        run.setBold(bold);
        run.setText(words);
    }
}
