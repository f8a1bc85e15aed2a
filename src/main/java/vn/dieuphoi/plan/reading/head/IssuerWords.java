package vn.dieuphoi.plan.reading.head;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dieuphoi.plan.reading.draft.DraftDocument;
import vn.dieuphoi.plan.reading.fact.Fact;
import vn.dieuphoi.plan.reading.text.Effort;
import vn.dieuphoi.plan.reading.text.Stretch;

/** Reads who issues a document: what stands above its number, or the sentence before its body. */
final class IssuerWords {

    static final Pattern MOTTO = Pattern.compile(
            "C[ỘO]NG H[ÒO]A? ?[ÀA]? X[ÃA] HỘI CHỦ NGHĨA VIỆT(?: NAM)?|CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT(?: NAM)?|^NAM$|ĐẢNG CỘNG SẢN VIỆT NAM"
                    + "|Độc lập\\s*[-–]\\s*Tự do\\s*[-–]\\s*Hạnh phúc|[-_–*]{3,}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final List<Stretch> paragraphs;
    private final DraftDocument document;

    IssuerWords(List<Stretch> paragraphs, DraftDocument document) {
        this.paragraphs = paragraphs;
        this.document = document;
    }

    void read(int until) {
        List<Stretch> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(0, until); i++) {
            for (Stretch line : paragraphs.get(i).split(Pattern.compile("\\n"))) {
                lines.add(Stretch.joined(line.split(MOTTO), " ").trimmed("*-–_"));
            }
        }
        lines.removeIf(line -> line.isBlank()
                || line.finds(HeadWords.DAY)
                || line.length() > 120
                || !HeadWords.upper(line)
                || !line.toString().matches("(?s).*\\p{L}{2}.*"));
        if (lines.isEmpty()) {
            introduced();
            return;
        }
        int from = lines.size() - 1;
        while (from > 0 && !ISSUER_HEAD.matcher(Effort.counted(lines.get(from))).find()) {
            from--;
        }
        Stretch words = Stretch.joined(
                Stretch.joined(lines.subList(from, lines.size()), " ").split(MOTTO), " ");
        document.put("issuer", Fact.words(words, "đầu văn bản, bên trái"));
        if (from > 0) {
            Stretch above = Stretch.joined(lines.subList(0, from), " ");
            document.put("superior", Fact.words(above, "cơ quan cấp trên, đầu văn bản"));
        }
    }

    /** Where no head names the issuer, the sentence before the body does: Sở … xây dựng Kế hoạch … như sau: */
    private void introduced() {
        for (Stretch paragraph : paragraphs) {
            Matcher found = paragraph.matcher(INTRODUCTION);
            if (found.lookingAt()) {
                document.put("issuer", Fact.words(paragraph.cut(0, found.end(1)), "câu dẫn vào kế hoạch"));
                return;
            }
        }
    }

    static final Pattern INTRODUCTION = Pattern.compile(
            "((?:Sở|UBND|Ủy ban|Uỷ ban|Phòng|Ban|Bộ|Trường|Trung tâm|Công ty|Chi cục|Cục|Huyện ủy|Đảng ủy|Thành ủy|Tỉnh ủy|Văn phòng|Khoa|Viện|Hội|Đoàn|Bệnh viện)[^;:.]{3,90}?) (?:xây dựng|ban hành|lập|đề ra|triển khai)[^.]*như sau\\s*:");
    private static final Pattern ISSUER_HEAD = Pattern.compile(
            "^(?:UBND|ỦY BAN|UỶ BAN|SỞ|BỘ|PHÒNG|BAN|CHI CỤC|CỤC|TỔNG|TRUNG TÂM|TRƯỜNG|HỌC VIỆN|ĐẠI HỌC|VIỆN|CÔNG TY|TẬP ĐOÀN|ĐẢNG|HUYỆN ỦY|THÀNH ỦY|TỈNH ỦY|QUẬN ỦY|ĐẢNG ỦY|ĐOÀN|HỘI|LIÊN|CHÍNH PHỦ|THỦ TƯỚNG|VĂN PHÒNG|THANH TRA|CÔNG AN|BỆNH VIỆN|KHO BẠC|BẢO HIỂM|NGÂN HÀNG|CHI BỘ|KHOA|MẶT TRẬN)");
}
