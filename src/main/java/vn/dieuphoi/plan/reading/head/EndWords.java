package vn.dieuphoi.plan.reading.head;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dieuphoi.plan.reading.draft.DraftDocument;
import vn.dieuphoi.plan.reading.fact.Fact;
import vn.dieuphoi.plan.reading.text.Numbering;
import vn.dieuphoi.plan.reading.text.Stretch;

/** Reads what stands round the body: legal bases, recipients, signatory, where reports go. */
final class EndWords {

    private static final Pattern BASIS = Pattern.compile("^(?:- )?Căn cứ ");
    private static final Pattern RECIPIENTS = Pattern.compile("Nơi nhận\\s*:?\\s*");
    static final Pattern OFFICE = Pattern.compile(
            "^(?:(?:TM|KT|TL|TUQ|Q)\\.\\s*)?(?:GIÁM ĐỐC|PHÓ GIÁM ĐỐC|CHỦ TỊCH|PHÓ CHỦ TỊCH|TRƯỞNG PHÒNG|PHÓ TRƯỞNG PHÒNG|TRƯỞNG BAN|PHÓ TRƯỞNG BAN|HIỆU TRƯỞNG|PHÓ HIỆU TRƯỞNG|TỔNG GIÁM ĐỐC|PHÓ TỔNG GIÁM ĐỐC|BÍ THƯ|PHÓ BÍ THƯ|CHÁNH VĂN PHÒNG|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|PHÓ CỤC TRƯỞNG|CHI CỤC TRƯỞNG|VIỆN TRƯỞNG|THỦ TƯỚNG|PHÓ THỦ TƯỚNG|CHÁNH THANH TRA|GIÁM ĐỐC SỞ|PHÓ GIÁM ĐỐC SỞ|VIỆN TRƯỞNG|TRƯỞNG KHOA|ĐỘI TRƯỞNG|TỔ TRƯỞNG|TRƯỞNG THUẾ .{0,30}|PHÓ TRƯỞNG THUẾ .{0,30}|CHỦ TỊCH HỘI ĐỒNG .{0,30}|TỔNG CỤC TRƯỞNG|VỤ TRƯỞNG|CHÁNH ÁN|VIỆN TRƯỞNG .{0,30}|HẠT TRƯỞNG|CHỈ HUY TRƯỞNG)(?: [\\p{Lu} ]{2,40})?$");
    private static final Pattern NAME = Pattern.compile(
            "^(?:(?:TSKH|TS|ThS|Ths|PGS|GS|BSNT|BS|KS|DS|LS|CN|NGƯT|NGND|CK ?I{1,2})\\.?\\s*)*\\p{Lu}\\p{Ll}*(?:['’]?\\p{L}\\p{Ll}*)?(?: \\p{Lu}(?:\\p{Ll}*['’]\\p{L})?\\p{Ll}*){1,4}$");
    private final List<Stretch> paragraphs;
    private final DraftDocument document;

    EndWords(List<Stretch> paragraphs, DraftDocument document) {
        this.paragraphs = paragraphs;
        this.document = document;
    }

    void read() {
        document.put(
                "legalBases",
                paragraphs.subList(0, body()).stream()
                        .filter(paragraph -> paragraph.finds(BASIS) && paragraph.length() < 900)
                        .limit(40)
                        .map(paragraph -> Fact.words(paragraph, "mở đầu bằng “Căn cứ”"))
                        .toList());
        int at = recipients();
        signatory(at < 0 ? paragraphs.size() : at);
        new ReportingWords(paragraphs, document).read();
    }

    /** Where the first numbered part begins; duties that begin with the same word stand behind it. */
    private int body() {
        for (int i = 0; i < paragraphs.size(); i++) {
            Numbering numbering = Numbering.of(paragraphs.get(i));
            if (numbering != null && numbering.depth() <= Numbering.FIGURE) {
                return i;
            }
        }
        return paragraphs.size();
    }

    private int recipients() {
        for (int i = 0; i < paragraphs.size(); i++) {
            Stretch paragraph = paragraphs.get(i);
            Matcher found = paragraph.matcher(RECIPIENTS);
            if (found.lookingAt()) {
                List<Fact> recipients = new ArrayList<>();
                List<Stretch> lines =
                        new ArrayList<>(paragraph.from(found.end()).split(Pattern.compile("\\n")));
                for (int j = i + 1; j < paragraphs.size() && j < i + 60; j++) {
                    lines.addAll(paragraphs.get(j).split(Pattern.compile("\\n")));
                }
                for (Stretch line : lines) {
                    if (line.toString().matches("(?s)[-–].*")) {
                        recipients.add(Fact.words(line.trimmed("-–"), "dưới “Nơi nhận”"));
                        if (line.toString().contains("Lưu")) {
                            break;
                        }
                    }
                }
                document.put("recipients", recipients);
                return i;
            }
        }
        return -1;
    }

    private void signatory(int near) {
        Stretch title = null;
        for (int i = Math.max(0, near - 8); i < Math.min(paragraphs.size(), near + 45); i++) {
            for (Stretch line : paragraphs.get(i).split(Pattern.compile("\\n"))) {
                if (line.finds(OFFICE)) {
                    title = line;
                } else if (title != null && line.finds(NAME)) {
                    document.put("signatoryTitle", Fact.words(title, "chức danh người ký"));
                    document.put("signatoryName", Fact.words(line, "dưới chức danh người ký"));
                    return;
                }
            }
        }
    }
}
