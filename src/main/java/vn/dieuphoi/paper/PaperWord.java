package vn.dieuphoi.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.springframework.stereotype.Component;

/** A paper as a Word file that the office goes on with. */
@Component
class PaperWord {

    private static final String FONT = "Times New Roman";
    private static final double TWIPS_A_MM = 1440 / 25.4;
    private static final int TEXT = 14;
    private static final int TABLE = 12;

    byte[] of(Paper paper) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            page(document);
            describe(document, paper);
            head(document, paper);
            paper.body().forEach(block -> block(document, block));
            signatures(document, paper);
            document.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void describe(XWPFDocument document, Paper paper) {
        var about = document.getProperties().getCoreProperties();
        about.setTitle(paper.kind() + ": " + paper.about());
        about.setCreator(paper.head().name());
        about.setCreated(Optional.of(Date.from(paper.day().atStartOfDay().toInstant(ZoneOffset.UTC))));
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(mm(210));
        size.setH(mm(297));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(mm(20));
        margin.setBottom(mm(20));
        margin.setLeft(mm(30));
        margin.setRight(mm(15));
        margin.setHeader(mm(10));
        margin.setFooter(mm(10));
        section.addNewTitlePg();
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        XWPFParagraph number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        run(number, "", TEXT, false).getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        run(number, "", TEXT, false).getCTR().addNewInstrText().setStringValue("PAGE");
        run(number, "", TEXT, false).getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    private static void head(XWPFDocument document, Paper paper) {
        Paper.Letterhead head = paper.head();
        XWPFTable table = borderless(document, List.of(66, 99));
        XWPFTableCell left = table.getRow(0).getCell(0);
        line(left, head.above(), 12, false).getRuns().get(0).setBold(false);
        line(left, head.name(), 12, true);
        line(left, "_______", 12, false);
        line(left, head.numbered(), 13, false);
        XWPFTableCell right = table.getRow(0).getCell(1);
        line(right, head.country(), 12, true);
        line(right, head.motto(), 13, true).getRuns().get(0).setUnderline(UnderlinePatterns.SINGLE);
        line(right, "", 12, false);
        line(right, head.dated(), 13, false).getRuns().get(0).setItalic(true);
        tidy(left);
        tidy(right);
        centred(document, paper.draft(), true);
        centred(document, "", false);
        centred(document, paper.kind(), true);
        centred(document, paper.about(), true);
        centred(document, "_______________", false);
        if (!paper.to().isEmpty()) {
            centred(document, paper.to(), false);
        }
        paper.bases()
                .forEach(basis -> run(indented(document), basis, TEXT, false).setItalic(true));
    }

    private static void block(XWPFDocument document, Paper.Block block) {
        if (block instanceof Paper.Heading heading) {
            XWPFParagraph paragraph = indented(document);
            paragraph.setKeepNext(true);
            run(paragraph, heading.words(), TEXT, true);
        } else if (block instanceof Paper.Text text) {
            run(indented(document), text.words(), text.note() ? TABLE : TEXT, false)
                    .setItalic(text.note());
        } else if (block instanceof Paper.Sheet sheet) {
            sheet(document, sheet);
        } else if (block instanceof Paper.Bars bars) {
            sheet(document, table(bars));
        }
    }

    /** The numbers behind the bars: Word files that this writes have no pictures. */
    private static Paper.Sheet table(Paper.Bars bars) {
        int series = bars.series().size();
        return new Paper.Sheet(
                Stream.concat(Stream.of(bars.title()), bars.series().stream().map(Paper.Series::name))
                        .toList(),
                Stream.concat(
                                Stream.of(165 - 22 * series),
                                bars.series().stream().map(one -> 22))
                        .toList(),
                List.of(0),
                bars.bars().stream()
                        .map(bar -> new Paper.Row(
                                Stream.concat(
                                                Stream.of(bar.name()),
                                                bar.values().stream().map(String::valueOf))
                                        .toList(),
                                false))
                        .toList());
    }

    private static void sheet(XWPFDocument document, Paper.Sheet sheet) {
        XWPFTable table =
                document.createTable(sheet.rows().size() + 1, sheet.columns().size());
        lay(table, sheet.widths());
        table.getRow(0).setRepeatHeader(true);
        for (int column = 0; column < sheet.columns().size(); column++) {
            cell(table.getRow(0).getCell(column), sheet.columns().get(column), true, true);
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            Paper.Row one = sheet.rows().get(row);
            table.getRow(row + 1).setCantSplitRow(true);
            for (int column = 0; column < one.cells().size(); column++) {
                cell(
                        table.getRow(row + 1).getCell(column),
                        one.cells().get(column),
                        one.group(),
                        !sheet.left().contains(column));
            }
        }
        centred(document, "", false);
    }

    private static void signatures(XWPFDocument document, Paper paper) {
        centred(document, "", false);
        XWPFTable table = borderless(document, List.of(82, 83));
        table.getRow(0).setCantSplitRow(true);
        XWPFTableCell left = table.getRow(0).getCell(0);
        Paper.Signature presented = paper.presented();
        if (presented == null) {
            recipients(left, paper.recipients());
        } else {
            signature(left, presented);
        }
        XWPFTableCell right = table.getRow(0).getCell(1);
        signature(right, paper.signed());
        tidy(left);
        tidy(right);
        if (presented != null && !paper.recipients().isEmpty()) {
            XWPFTableCell below = borderless(document, List.of(165)).getRow(0).getCell(0);
            recipients(below, paper.recipients());
            tidy(below);
        }
    }

    private static void signature(XWPFTableCell cell, Paper.Signature signature) {
        signature.role().forEach(role -> line(cell, role, TEXT, true));
        for (int empty = 0; empty < 4; empty++) {
            line(cell, "", TEXT, false);
        }
        line(cell, signature.name(), TEXT, true);
    }

    private static void recipients(XWPFTableCell cell, List<String> recipients) {
        if (recipients.isEmpty()) {
            return;
        }
        XWPFParagraph title = cell.addParagraph();
        run(title, "Nơi nhận:", 12, true).setItalic(true);
        recipients.forEach(line -> run(cell.addParagraph(), "- " + line, 11, false));
    }

    /** Every new cell comes with an empty paragraph; a cell must not be left without any. */
    private static void tidy(XWPFTableCell cell) {
        if (cell.getParagraphs().size() > 1) {
            cell.removeParagraph(0);
        }
    }

    private static XWPFParagraph line(XWPFTableCell cell, String words, int size, boolean bold) {
        XWPFParagraph paragraph = cell.addParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, words, size, bold);
        return paragraph;
    }

    private static void cell(XWPFTableCell cell, String words, boolean bold, boolean centred) {
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setAlignment(centred ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
        run(paragraph, words, TABLE, bold);
    }

    private static void centred(XWPFDocument document, String words, boolean bold) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, words, TEXT, bold);
    }

    private static XWPFParagraph indented(XWPFDocument document) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(mm(10).intValue());
        paragraph.setSpacingAfter(120);
        return paragraph;
    }

    private static XWPFTable borderless(XWPFDocument document, List<Integer> widths) {
        XWPFTable table = document.createTable(1, widths.size());
        table.removeBorders();
        lay(table, widths);
        return table;
    }

    private static void lay(XWPFTable table, List<Integer> widths) {
        table.setTableAlignment(TableRowAlign.CENTER);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setWidth(mm(widths.stream().mapToInt(Integer::intValue).sum()).toString());
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(width -> grid.addNewGridCol().setW(mm(width)));
        table.getRows().forEach(row -> {
            for (int column = 0; column < widths.size(); column++) {
                row.getCell(column).setWidth(mm(widths.get(column)).toString());
            }
        });
    }

    private static XWPFRun run(XWPFParagraph paragraph, String words, int size, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setBold(bold);
        String[] lines = words.split("\\R", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                run.addBreak();
            }
            if (!lines[line].isEmpty()) {
                run.setText(lines[line]);
            }
        }
        return run;
    }

    private static BigInteger mm(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS_A_MM));
    }
}
