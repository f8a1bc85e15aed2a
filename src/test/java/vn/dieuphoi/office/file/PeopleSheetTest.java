package vn.dieuphoi.office.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.Refused;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PersonRole;

class PeopleSheetTest {

    @Test
    void aListAsExcelWritesItIsTaken() {
        PeopleSheet sheet = read("""
                sep=;
                STT;Họ tên;Tài khoản;Đơn vị;Chức vụ;vai tro
                1;Nguyễn Văn A;gdnn.cv8;gdnn;Chuyên viên;nhân viên
                2;"Trần Thị
                B";ldvl.cv8;ldvl;"Phó phòng";CẤP PHÓ
                3;Quản Trị;qt2;;Quản trị;Quản trị hệ thống
                4;;;;;
                """);

        assertThat(sheet.faults().none()).isTrue();
        assertThat(sheet.entries())
                .extracting(
                        PersonEntry::id, PersonEntry::name, PersonEntry::party, PersonEntry::role, PersonEntry::email)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "gdnn.cv8", "Nguyễn Văn A", new PartyCode("GDNN"), PersonRole.STAFF, ""),
                        org.assertj.core.groups.Tuple.tuple(
                                "ldvl.cv8", "Trần Thị B", new PartyCode("LDVL"), PersonRole.DEPUTY, ""),
                        org.assertj.core.groups.Tuple.tuple("qt2", "Quản Trị", null, PersonRole.ADMIN, ""));
    }

    @Test
    void allFaultsOfALineAreToldAtOnceWithTheirColumns() {
        PeopleSheet sheet = read("""
                Tên đăng nhập;Họ và tên;Mã đơn vị;Vai trò;Chức vụ;Thư điện tử
                GDNN CV8;;GD-NN;sếp;;không có
                gdnn.cv9;Lê C;;Cấp phó;Phó phòng;c@example.vn
                """);

        assertThat(sheet.entries()).isEmpty();
        assertThat(sheet.faults().sentences())
                .hasSize(7)
                .anyMatch(one -> one.startsWith("Dòng 2, cột “Tên đăng nhập”:"))
                .anyMatch(one -> one.startsWith("Dòng 2, cột “Họ và tên”:"))
                .anyMatch(one -> one.startsWith("Dòng 2, cột “Đơn vị”:"))
                .anyMatch(one -> one.startsWith("Dòng 2, cột “Vai trò”:"))
                .anyMatch(one -> one.startsWith("Dòng 2, cột “Chức vụ”:"))
                .anyMatch(one -> one.startsWith("Dòng 2, cột “Thư điện tử”:"))
                .anyMatch(one -> one.startsWith("Dòng 3, cột “Đơn vị”: Người đứng đầu hoặc cấp phó"));
    }

    @Test
    void aListOfNobodyIsSaidToBeOne() {
        assertThatThrownBy(() -> read("Tên đăng nhập;Họ và tên;Mã đơn vị;Vai trò;Chức vụ\n;;;;\n"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("chưa có người nào");
    }

    @Test
    void theSamplesAreListsToImport() {
        for (byte[] sample :
                List.of(PeopleSheet.sample().csv(), PeopleSheet.sample().xlsx())) {
            PeopleSheet sheet = PeopleSheet.read(sample, register());
            assertThat(sheet.faults().sentences()).isEmpty();
            assertThat(sheet.entries()).hasSize(2);
        }
    }

    @Test
    void officesAreFoundByNamesAndSpellings() {
        PeopleSheet sheet = read("""
                Tên đăng nhập;Họ và tên;Phòng, ban;Vai trò;Chức vụ
                a;A;PHÒNG KẾ HOẠCH – TÀI CHÍNH;Nhân viên;Kế toán
                b;B;P. KHTC (khtc);Nhân viên;Kế toán
                c;C;Phòng Kế hoạch;Nhân viên;Chuyên viên
                d;D;Phòng Giáo dục nghề nghiệp, Sở Lao động;Nhân viên;Chuyên viên
                """);

        assertThat(sheet.faults().sentences()).isEmpty();
        assertThat(sheet.entries())
                .extracting(entry -> String.valueOf(entry.party()))
                .containsExactly("KHTC", "KHTC", "PKH", "GDNN");
    }

    @Test
    void anOfficeThatIsNotCertainIsRefusedByItsLine() {
        PeopleSheet sheet = read("""
                Tên đăng nhập;Họ và tên;Đơn vị;Vai trò;Chức vụ
                a;A;Phòng Kế hoạch và đầu tư;Nhân viên;Kế toán
                b;B;GDNN; Nhân viên;Chuyên viên
                c;C;Phòng Kế hoạch, GDNN;Nhân viên;Chuyên viên
                d;D;Phòng Nội vụ;Nhân viên;Chuyên viên
                e;E;Tổ Tổng hợp;Nhân viên;Chuyên viên
                """);

        assertThat(sheet.faults().sentences())
                .containsExactly(
                        "Dòng 2, cột “Đơn vị”: không có đơn vị mang mã hay tên “Phòng Kế hoạch và đầu tư”, gần nhất là"
                                + " Phòng Kế hoạch (mã PKH); hãy ghi mã hoặc tên như ở trang Tổ chức.",
                        "Dòng 4, cột “Đơn vị”: “Phòng Kế hoạch, GDNN” có thể là Phòng Kế hoạch (mã PKH) hoặc Phòng Giáo"
                                + " dục nghề nghiệp (mã GDNN); hãy ghi mã của một đơn vị.",
                        "Dòng 5, cột “Đơn vị”: không có đơn vị mang mã hay tên “Phòng Nội vụ”; hãy ghi mã hoặc tên như ở"
                                + " trang Tổ chức.",
                        "Dòng 6, cột “Đơn vị”: “Tổ Tổng hợp” có thể là Phòng Kế hoạch (mã PKH) hoặc Phòng Lao động việc"
                                + " làm (mã LDVL); hãy ghi mã của một đơn vị.");
        assertThat(sheet.entries()).extracting(PersonEntry::id).containsExactly("b");
    }

    private static WrittenParties register() {
        WrittenParties register = new WrittenParties(List.of("Sở Lao động"));
        register.know(new PartyCode("PKH"), "Phòng Kế hoạch", List.of("tổ tổng hợp"));
        register.know(new PartyCode("KHTC"), "Phòng Kế hoạch - Tài chính", List.of("P. KHTC"));
        register.know(new PartyCode("GDNN"), "Phòng Giáo dục nghề nghiệp", List.of());
        register.know(new PartyCode("LDVL"), "Phòng Lao động việc làm", List.of("tổ tổng hợp"));
        register.know(new PartyCode("PDT"), "Phòng Đào tạo", List.of());
        register.know(new PartyCode("PTC"), "Phòng Tài chính", List.of());
        return register;
    }

    private static PeopleSheet read(String text) {
        return PeopleSheet.read(text.getBytes(StandardCharsets.UTF_8), register());
    }
}
