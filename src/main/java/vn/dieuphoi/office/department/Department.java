package vn.dieuphoi.office.department;

import vn.dieuphoi.Refused;
import vn.dieuphoi.Vietnamese;

/**
 * The body whose plan is carried out: a department, a district, a university, a company, a body of the party.
 *
 * @param name in full: "Sở Tài chính"
 * @param above the province or body above it, as documents name it in their first line; empty for none
 * @param sign what stands in the numbers of its documents: "STC"
 * @param place where its documents are dated
 * @param countryLine over the motto: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"; empty for none, as in a company's own papers
 * @param mottoLine "Độc lập - Tự do - Hạnh phúc"; empty for none, as in a body of the party
 * @param headTitle "Giám đốc", "Hiệu trưởng", "Chủ tịch"
 * @param deputyTitle "Phó Giám đốc"
 * @param bodyWord what its people call it: "Sở", "Trường"
 * @param leadershipWord "lãnh đạo Sở", "Ban Giám hiệu"
 * @param officeWord what it calls its offices: "phòng"
 */
public record Department(
        String name,
        String above,
        String sign,
        String place,
        String countryLine,
        String mottoLine,
        String headTitle,
        String deputyTitle,
        String bodyWord,
        String leadershipWord,
        String officeWord) {

    /** What a page says before anybody has set the department up. */
    static final Department UNNAMED = new Department(
            "",
            "",
            "",
            "",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Thủ trưởng",
            "Cấp phó",
            "cơ quan",
            "lãnh đạo",
            "phòng");

    public Department {
        name = tidy(name);
        above = tidy(above);
        sign = tidy(sign);
        place = tidy(place);
        countryLine = tidy(countryLine);
        mottoLine = tidy(mottoLine);
        headTitle = tidy(headTitle);
        deputyTitle = tidy(deputyTitle);
        bodyWord = tidy(bodyWord);
        leadershipWord = tidy(leadershipWord);
        officeWord = tidy(officeWord);
    }

    private static String tidy(String text) {
        return text.strip();
    }

    /** @throws Refused when documents and pages could not be written with it */
    void requireWhole() {
        require(name, "tên cơ quan", 200);
        require(sign, "ký hiệu trong số văn bản", 30);
        require(place, "địa danh ghi trên văn bản", 60);
        require(headTitle, "chức danh người đứng đầu", 60);
        require(deputyTitle, "chức danh cấp phó", 60);
        require(bodyWord, "từ gọi cơ quan", 40);
        require(leadershipWord, "từ gọi lãnh đạo", 60);
        require(officeWord, "từ gọi đơn vị trực thuộc", 40);
        if (above.length() > 200 || countryLine.length() > 100 || mottoLine.length() > 100) {
            throw new Refused("Tiêu đề văn bản dài quá; hãy ghi gọn như trên văn bản của cơ quan.");
        }
        if (sign.contains(" ")) {
            throw new Refused("Ký hiệu trong số văn bản viết liền, ví dụ STC trong “12/BC-STC”.");
        }
    }

    private static void require(String text, String what, int most) {
        if (text.isEmpty() || text.length() > most) {
            throw new Refused("Hãy ghi " + what + ", không quá " + most + " ký tự.");
        }
    }

    /** The two lines at the left of every document. */
    public String aboveLine() {
        return Vietnamese.capitals(above);
    }

    public String nameLine() {
        return Vietnamese.capitals(name);
    }

    /** The leadership at the beginning of a sentence: "Lãnh đạo Sở". */
    public String leadershipFirst() {
        return Vietnamese.beginning(leadershipWord);
    }
}
