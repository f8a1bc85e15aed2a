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
                .anyMatch(one -> one.startsWith("Dòng 2, cột “Mã đơn vị”:"))
                .anyMatch(one -> one.startsWith("Dòng 2, cột “Vai trò”:"))
                .anyMatch(one -> one.startsWith("Dòng 2, cột “Chức vụ”:"))
                .anyMatch(one -> one.startsWith("Dòng 2, cột “Thư điện tử”:"))
                .anyMatch(one -> one.startsWith("Dòng 3, cột “Mã đơn vị”: Người đứng đầu hoặc cấp phó"));
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
            PeopleSheet sheet = PeopleSheet.read(sample);
            assertThat(sheet.faults().sentences()).isEmpty();
            assertThat(sheet.entries()).hasSize(2);
        }
    }

    private static PeopleSheet read(String text) {
        return PeopleSheet.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
