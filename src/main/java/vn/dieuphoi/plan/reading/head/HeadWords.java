package vn.dieuphoi.plan.reading.head;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.draft.DraftDocument;
import vn.dieuphoi.plan.reading.fact.Fact;
import vn.dieuphoi.plan.reading.text.CellSpot;
import vn.dieuphoi.plan.reading.text.Stretch;

/** Reads the head of a document: issuer, number, place, day, kind and title. */
final class HeadWords {

    private static final int LONGEST_HEAD = 40;
    private static final Pattern NUMBER = Pattern.compile(
            "Số(?:\\s*/\\s*No\\.?)?\\s*[:.]?\\s*(?<number>\\d*)\\s*(?<sign>[-/]\\s?\\p{Lu}[\\p{Lu}\\p{Ll}\\d-]*(?:\\s?/\\s?\\p{Lu}[\\p{Lu}\\d-]*)?)");
    static final Pattern DAY = Pattern.compile(
            "(?:(?<place>\\p{Lu}[\\p{L} .-]{1,40}),\\s*)?ngày\\s*(?<day>\\d{0,2})[\\s….]*tháng\\s*(?<month>\\d{0,2})[\\s….]*năm\\s*(?<year>20\\d\\d)");
    static final Pattern KIND = Pattern.compile(
            "(?:KẾ HOẠCH|NGHỊ QUYẾT|QUYẾT ĐỊNH|CHƯƠNG TRÌNH|THÔNG BÁO|ĐỀ ÁN|CHỈ THỊ|HƯỚNG DẪN|PHƯƠNG ÁN|TỜ TRÌNH|LỘ TRÌNH|KẾT LUẬN|CÔNG VĂN)"
                    + "(?: HÀNH ĐỘNG| CÔNG TÁC| THỰC HIỆN)?(?:\\s*:)?");
    private static final Pattern SUBJECT = Pattern.compile("^V/v:?\\s+|^Về việc\\s+(?=\\p{L})");
    private static final Pattern BODY = Pattern.compile(
            "^(?:Căn cứ|Thực hiện (?:Kế hoạch|Nghị quyết|Chỉ thị|Quyết định|Công văn|Chương trình|Luật|Văn bản|Thông báo|Kết luận)|Theo |Nhằm |Để |Trên cơ sở|Xét |Kính gửi|Điều \\d|Phần |PHẦN |CHƯƠNG |Chương |[IVX]+\\s*[.)]|\\d+\\s*[.)]|[A-ZĐ]\\s*[.)]\\s|Số\\s*:|Tiếp tục |(?:Ban hành )?[Kk]èm theo|Nơi nhận|T/?M\\.? |KT\\. |TL\\. |PHỤ LỤC|Phụ lục|BIỂU |[-–+]\\s)");

    /** A document is named by its number: Thực hiện Kế hoạch số 61/KH-UBND. */
    private static final Pattern NUMBERED = Pattern.compile(" số:? *\\d");

    private final List<Stretch> paragraphs;
    private final DraftDocument document;
    private int kindAt = -1;

    HeadWords(List<Stretch> paragraphs, DraftDocument document) {
        this.paragraphs = paragraphs.subList(0, Math.min(LONGEST_HEAD, paragraphs.size()));
        this.document = document;
    }

    void read() {
        int number = number();
        day();
        kind();
        title();
        new IssuerWords(paragraphs, document).read(number >= 0 ? number : kindAt);
        new OtherHeads(document).read(paragraphs);
    }

    private int number() {
        for (int i = 0; i < paragraphs.size(); i++) {
            Matcher found = paragraphs.get(i).matcher(NUMBER);
            if (found.find() && found.start() < 80) {
                Stretch raw = paragraphs.get(i).cut(found.start(), found.end());
                String sign = found.group("sign").replace(" ", "");
                if (!found.group("number").isEmpty()) {
                    document.put("number", Fact.sure(found.group("number") + sign, raw, "dòng “Số”"));
                }
                document.put(
                        "sign", Fact.sure(sign, paragraphs.get(i).cut(found.start("sign"), found.end()), "dòng “Số”"));
                return i;
            }
        }
        return -1;
    }

    private void day() {
        for (Stretch paragraph : paragraphs) {
            Matcher found = paragraph.matcher(DAY);
            if (found.find() && found.end() > paragraph.length() - 30 && paragraph.length() < 160) {
                Stretch raw = paragraph.cut(found.start() + from(found), found.end());
                if (found.group("place") != null) {
                    Stretch place = paragraph.cut(found.start("place"), found.end("place"));
                    document.put("place", Fact.words(place, "dòng ngày tháng"));
                }
                document.put(
                        "dateText",
                        Fact.words(paragraph.cut(found.start() + from(found), found.end()), "dòng ngày tháng"));
                document.put("issued", issued(found, raw));
                return;
            }
        }
    }

    private static int from(Matcher found) {
        return found.group().indexOf("ngày");
    }

    private static @Nullable Fact issued(Matcher found, Stretch raw) {
        String day = found.group("day");
        String month = found.group("month");
        int year = Integer.parseInt(found.group("year"));
        if (month.isEmpty()) {
            return null;
        }
        try {
            LocalDate on = LocalDate.of(year, Integer.parseInt(month), day.isEmpty() ? 1 : Integer.parseInt(day));
            return Fact.of(
                    on,
                    raw,
                    !day.isEmpty(),
                    day.isEmpty() ? "văn bản bỏ trống ngày, lấy ngày đầu tháng" : "dòng ngày tháng");
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private void kind() {
        for (int i = 0; i < paragraphs.size(); i++) {
            Stretch paragraph = paragraphs.get(i);
            Matcher found = paragraph.matcher(KIND);
            if (found.lookingAt()
                    && (found.end() == paragraph.length() || paragraph.length() < 250 && upper(paragraph))) {
                kindAt = i;
                document.put("kind", Fact.words(paragraph.cut(0, found.end()).endingWithout(":"), "tên loại văn bản"));
                return;
            }
        }
    }

    static boolean upper(Stretch words) {
        return words.toString().equals(words.toString().toUpperCase(java.util.Locale.ROOT));
    }

    private void title() {
        List<Stretch> title = new ArrayList<>();
        if (kindAt >= 0) {
            Matcher kind = paragraphs.get(kindAt).matcher(KIND);
            if (kind.lookingAt() && kind.end() < paragraphs.get(kindAt).length()) {
                title.add(paragraphs.get(kindAt).from(kind.end()).trimmed(":"));
            }
            for (int i = kindAt + 1; i < paragraphs.size() && title.size() < 8; i++) {
                Stretch next = paragraphs.get(i);
                boolean first = title.isEmpty()
                        && next.length() < 160
                        && next.toString().matches("[^:]*[^:.;,]")
                        && !next.finds(NUMBERED);
                boolean ends = next.finds(BODY) && !(first && next.toString().startsWith("Thực hiện"))
                        || next.finds(IssuerWords.MOTTO)
                        || next.finds(EndWords.OFFICE)
                        || !title.isEmpty() && upper(next) && !upper(title.get(0))
                        || !title.isEmpty() && apart(paragraphs.get(i - 1), next)
                        || next.length() > 420
                        || next.toString().endsWith("./.")
                        || next.finds(IssuerWords.INTRODUCTION)
                        || next.finds(NUMBER) && next.length() < 60;
                if (ends || next.toString().matches("\\(.*\\)") && !title.isEmpty()) {
                    break;
                }
                title.add(next);
                if (next.toString().endsWith(".") && next.length() > 40) {
                    break;
                }
            }
        } else {
            subject(title);
        }
        Stretch words = Stretch.joined(title, " ").trimmed();
        if (!words.isBlank()) {
            document.put("title", Fact.words(words, kindAt >= 0 ? "dưới tên loại văn bản" : "trích yếu"));
        }
    }

    /** Whether two lines do not stand below each other: a table lies between them. */
    private static boolean apart(Stretch line, Stretch next) {
        CellSpot above =
                line.places().isEmpty() ? null : line.places().get(0).block().cell();
        CellSpot below =
                next.places().isEmpty() ? null : next.places().get(0).block().cell();
        return above == null
                ? below != null
                : below == null
                        || !java.util.Objects.equals(above.sheet(), below.sheet())
                        || below.row() - above.row() > 2;
    }

    private void subject(List<Stretch> title) {
        for (int i = 0; i < paragraphs.size(); i++) {
            Matcher found = paragraphs.get(i).matcher(SUBJECT);
            if (found.find()) {
                title.add(paragraphs.get(i).from(found.end()));
                boolean more = i + 1 < paragraphs.size()
                        && Character.isLowerCase(paragraphs.get(i + 1).charAt(0));
                if (more) {
                    title.add(paragraphs.get(i + 1));
                }
                return;
            }
        }
    }
}
