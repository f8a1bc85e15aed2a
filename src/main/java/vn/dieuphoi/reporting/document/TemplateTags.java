package vn.dieuphoi.reporting.document;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.PlainWords;

/**
 * Every tag that a template may hold, and where. A test compares it with what {@link WordReport} fills in and with what
 * {@code reports/README.md} says.
 */
final class TemplateTags {

    /** {@code {{so}}}: stands for a text, wherever no repeated part is open. */
    static final Set<String> TEXTS = Set.of(
            "duThao",
            "so",
            "ngayThang",
            "chucVu",
            "nguoiKy",
            "trichYeu",
            "kySoLieu",
            "coQuanTren",
            "coQuan",
            "kyHieu",
            "diaDanh",
            "quocHieu",
            "tieuNgu",
            "dungHan",
            "quaHanDaXong",
            "trongHan",
            "quaHan",
            "tong",
            "tatCa",
            "chuaDenKy",
            "daDung",
            "chuaBaoCao",
            "ngoaiSoChuaGui",
            "soViecGiao",
            "moDau",
            "ketThuc",
            "cauCham",
            "cauChiDao");

    /** {@code {{?laNam}} … {{/laNam}}}: a part that is there or not. */
    static final Set<String> CONDITIONS = Set.of(
            "laNam",
            "laKy",
            "coPhoiHop",
            "khongPhoiHop",
            "coChiTieu",
            "khongChiTieu",
            "coViecGiao",
            "coCham",
            "coChiDao");

    /** {@code {{?ketQua}} … {{/ketQua}}}: a part for each line, with the texts that stand in it. */
    static final Map<String, Set<String>> REPEATED = Map.ofEntries(
            entry("danhGia", Set.of("dong")),
            entry("tyLe", Set.of("dong")),
            entry("tyLeSo", Set.of("dong")),
            entry("cachTinh", Set.of("dong")),
            entry("ngoaiSo", Set.of("dong")),
            entry("ketQua", Set.of("dong")),
            entry("khoKhan", Set.of("dong")),
            entry("deXuat", Set.of("dong")),
            entry("noiNhan", Set.of("dong")),
            entry("phan", Set.of("tieuDe", "muc")),
            entry("phanNam", Set.of("tieuDe", "mucNam")));

    private static final Set<String> ITEM = Set.of("soMuc", "ten", "chuTri", "tinhTrang", "phanTram", "uocNam", "han");
    private static final Set<String> PRODUCT = Set.of("soMuc", "ten", "donVi", "keHoach", "thucHien", "uocNam");

    /** {@code {{muc}}} in a row of a table: the row below is repeated, with these fields in square brackets. */
    static final Map<String, Set<String>> TABLES = Map.ofEntries(
            entry("muc", ITEM),
            entry("mucNam", ITEM),
            entry("nhiemVu", ITEM),
            entry("nhiemVuNam", ITEM),
            entry("sanPham", PRODUCT),
            entry("sanPhamNam", PRODUCT),
            entry("chiTieu", Set.of("ten", "keHoach", "thucHien", "danhGia", "nguon")),
            entry("phoiHop", Set.of("donVi", "deNghi", "dungHan", "muon", "conHan", "imLang")),
            entry("cham", Set.of("donVi", "soViec", "lauNhat", "viec")),
            entry("chiDao", Set.of("ngay", "soMuc", "ten", "donVi", "han", "tinhTrang")),
            entry("viecGiao", Set.of("ten", "donVi", "han", "tinhTrang")));

    private TemplateTags() {}

    /**
     * The tags that mean something where a part is open.
     *
     * @param within the innermost repeated part; null outside all of them
     */
    static Set<String> at(@Nullable String within) {
        if (within != null) {
            return REPEATED.getOrDefault(within, Set.of());
        }
        Set<String> known = new TreeSet<>(TEXTS);
        TABLES.keySet().stream().filter(table -> !isInPart(table)).forEach(known::add);
        return known;
    }

    private static boolean isInPart(String table) {
        return REPEATED.values().stream().anyMatch(inner -> inner.contains(table));
    }

    /** All parts, repeated or there-or-not. */
    static Set<String> parts() {
        Set<String> parts = new TreeSet<>(CONDITIONS);
        parts.addAll(REPEATED.keySet());
        return parts;
    }

    /** The repeated part in which a tag would mean something. */
    static @Nullable String homeOf(String tag) {
        return REPEATED.entrySet().stream()
                .filter(part -> part.getValue().contains(tag))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    /** Every name there is, for a proposal. */
    static Set<String> all() {
        Set<String> all = new TreeSet<>(TEXTS);
        Stream.of(CONDITIONS, REPEATED.keySet(), TABLES.keySet()).forEach(all::addAll);
        REPEATED.values().forEach(all::addAll);
        return all;
    }

    /** Something in the place of everything, to try a template with. */
    static Map<String, Object> sample(Repeats repeats) {
        Map<String, Object> sample = new LinkedHashMap<>();
        TEXTS.forEach(text -> sample.put(text, "thử"));
        CONDITIONS.forEach(condition -> sample.put(condition, true));
        TABLES.forEach((table, fields) -> {
            if (!isInPart(table)) {
                sample.put(table, repeats.rows(table, List.of(row(fields))));
            }
        });
        REPEATED.forEach((part, inner) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            inner.forEach(name -> one.put(
                    name,
                    TABLES.containsKey(name)
                            ? repeats.rows(name, List.of(row(TABLES.getOrDefault(name, Set.of()))))
                            : "thử"));
            sample.put(part, new ArrayList<>(List.of(one)));
        });
        return sample;
    }

    private static Map<String, String> row(Set<String> fields) {
        Map<String, String> row = new LinkedHashMap<>();
        fields.forEach(field -> row.put(field, "thử"));
        return row;
    }

    /** The known name that looks most like a wrong one; null when none does. */
    static @Nullable String nearest(String wrong, Set<String> known) {
        String folded = PlainWords.of(wrong).replace(" ", "");
        String nearest = null;
        int least = Math.max(2, folded.length() / 3) + 1;
        for (String name : new TreeSet<>(known)) {
            int distance = distance(folded, PlainWords.of(name));
            if (distance < least) {
                least = distance;
                nearest = name;
            }
        }
        return nearest;
    }

    /** How many letters must be added, left out or changed. */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int at = 0; at <= other.length(); at++) {
            before[at] = at;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] now = new int[other.length() + 1];
            now[0] = row;
            for (int at = 1; at <= other.length(); at++) {
                int changed = before[at - 1] + (one.charAt(row - 1) == other.charAt(at - 1) ? 0 : 1);
                now[at] = Math.min(changed, Math.min(before[at], now[at - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
