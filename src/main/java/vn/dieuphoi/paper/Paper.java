package vn.dieuphoi.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.office.department.Department;

/**
 * What a document of the department says, part by part in the order of Nghị định 30/2020/NĐ-CP.
 *
 * @param draft stands above the kind: "DỰ THẢO"; empty for none
 * @param kind "BÁO CÁO", "TỜ TRÌNH"
 * @param about what it is about, beneath the kind
 * @param to "Kính gửi: Lãnh đạo Sở"; empty for none
 * @param bases what it rests on, a sentence each
 * @param recipients who gets it, a line each
 * @param day of its content, which its files carry as their day
 */
public record Paper(
        Letterhead head,
        String draft,
        String kind,
        String about,
        String to,
        List<String> bases,
        List<Block> body,
        @Nullable Signature presented,
        Signature signed,
        List<String> recipients,
        LocalDate day) {

    /**
     * The lines at the head.
     *
     * @param above the body above it, in capitals; empty for none
     * @param name in capitals
     * @param country over the motto; empty for a body of the party
     * @param numbered "Số: 07/BC-STC"
     * @param dated "Hà Nội, ngày 07 tháng 6 năm 2023"
     */
    public record Letterhead(String above, String name, String country, String motto, String numbered, String dated) {

        private static final String DOTS = "……";

        /**
         * Of a document that has neither number nor day yet.
         *
         * @param sign of its kind: "TTr"
         */
        public static Letterhead blank(Department department, String sign, int year) {
            return new Letterhead(
                    department.aboveLine(),
                    department.nameLine(),
                    department.countryLine(),
                    department.mottoLine(),
                    "Số: %s/%s-%s".formatted(DOTS, sign, department.sign()),
                    "%s, ngày %s tháng %s năm %d".formatted(department.place(), DOTS, DOTS, year));
        }
    }

    /**
     * Who signs.
     *
     * @param role lines in capitals: "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"
     * @param name empty while nobody has signed
     */
    public record Signature(List<String> role, String name) {

        /** Line by line. */
        public String roleLines() {
            return String.join("\n", role);
        }
    }

    /** A piece of the body. */
    public sealed interface Block permits Heading, Text, Sheet, Bars {

        /** For templates, which know no classes. */
        default String kind() {
            return getClass().getSimpleName();
        }
    }

    /** @param level 1 for the parts, 2 within one */
    public record Heading(String words, int level) implements Block {}

    /** @param note set in small type beneath what it explains */
    public record Text(String words, boolean note) implements Block {

        public static Text of(String words) {
            return new Text(words, false);
        }
    }

    /**
     * A table.
     *
     * @param widths of the columns, in millimetres
     * @param left the columns whose words are set at the left, by index; others are centred
     */
    public record Sheet(List<String> columns, List<Integer> widths, List<Integer> left, List<Row> rows)
            implements Block {}

    /** @param group whether it names the rows that follow, and is no row of values itself */
    public record Row(List<String> cells, boolean group) {}

    /**
     * Stacked bars.
     *
     * @param series what the parts of a bar are, in their order
     */
    public record Bars(String title, List<Series> series, List<Bar> bars) implements Block {

        /** The longest bar's sum, at least 1. */
        public int most() {
            return Math.max(1, bars.stream().mapToInt(Bar::sum).max().orElse(1));
        }
    }

    /** @param style the class of its colour: done, late, track, waiting */
    public record Series(String name, String style) {}

    public record Bar(String name, List<Integer> values) {

        public int sum() {
            return values.stream().mapToInt(Integer::intValue).sum();
        }
    }
}
