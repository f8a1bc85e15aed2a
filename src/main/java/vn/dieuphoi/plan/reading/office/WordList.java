package vn.dieuphoi.plan.reading.office;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;

/**
 * The list that Word counts a paragraph in.
 *
 * @param level from 0
 * @param shape what stands round the number: {@code %1.%2)}
 * @param format as Word names it: {@code decimal}, {@code lowerLetter}, {@code bullet}
 * @param start the first number
 */
record WordList(BigInteger id, int level, String shape, String format, int start) {

    /** Styles that are based on each other in a circle are followed no further. */
    private static final int DEEPEST = 12;

    /** The list that the paragraph names itself; null where it names none, or says that it stands in none. */
    static @Nullable WordList of(XWPFParagraph paragraph, BigInteger id) {
        String shape = id.signum() == 0 ? null : paragraph.getNumLevelText();
        if (shape == null) {
            return null;
        }
        BigInteger level = paragraph.getNumIlvl();
        BigInteger start = paragraph.getNumStartOverride();
        return new WordList(
                id,
                level == null ? 0 : level.intValue(),
                shape,
                String.valueOf(paragraph.getNumFmt()),
                start == null ? 1 : start.intValue());
    }

    /** The list of the paragraph's style or of one that it is based on; null where none is in a list. */
    static @Nullable WordList ofStyle(XWPFParagraph paragraph) {
        var styles = paragraph.getDocument().getStyles();
        String name = paragraph.getStyleID();
        for (int depth = 0; styles != null && name != null && depth < DEEPEST; depth++) {
            XWPFStyle style = styles.getStyle(name);
            if (style == null) {
                return null;
            }
            var properties = style.getCTStyle().getPPr();
            if (properties != null && properties.isSetNumPr()) {
                return ofStyle(paragraph, properties.getNumPr(), name);
            }
            name = style.getBasisStyleID();
        }
        return null;
    }

    private static @Nullable WordList ofStyle(XWPFParagraph paragraph, CTNumPr in, String style) {
        XWPFNumbering numbering = paragraph.getDocument().getNumbering();
        BigInteger id = in.isSetNumId() ? in.getNumId().getVal() : null;
        XWPFNum list = numbering == null || id == null ? null : numbering.getNum(id);
        XWPFAbstractNum of = list == null
                ? null
                : numbering.getAbstractNum(list.getCTNum().getAbstractNumId().getVal());
        if (of == null || id == null) {
            return null;
        }
        int said = in.isSetIlvl() ? in.getIlvl().getVal().intValue() : 0;
        CTLvl found = null;
        for (CTLvl level : of.getCTAbstractNum().getLvlArray()) {
            boolean linked = level.isSetPStyle() && level.getPStyle().getVal().equals(style);
            if (linked || found == null && level.getIlvl().intValue() == said) {
                found = level;
            }
        }
        if (found == null || !found.isSetLvlText() || found.getLvlText().getVal() == null) {
            return null;
        }
        return new WordList(
                id,
                found.getIlvl().intValue(),
                found.getLvlText().getVal(),
                found.isSetNumFmt() ? found.getNumFmt().getVal().toString() : "decimal",
                found.isSetStart() ? found.getStart().getVal().intValue() : 1);
    }
}
