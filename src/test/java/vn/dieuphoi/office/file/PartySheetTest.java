package vn.dieuphoi.office.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.Refused;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyKind;

class PartySheetTest {

    @Test
    void aNameAloneIsEnough() {
        PartySheet sheet = read("""
                Đơn vị
                Sở Văn hóa và Thể thao
                Phòng Đào tạo 2
                """);

        assertThat(sheet.entries())
                .extracting(PartyEntry::code)
                .containsExactly(new PartyCode("SVHTT"), new PartyCode("PDT2"));
        assertThat(sheet.entries()).allMatch(entry -> entry.kind() == PartyKind.INTERNAL && !entry.outside());
        assertThat(sheet.faults().none()).isTrue();
    }

    @Test
    void kindsSpellingsAndMembersAreReadAsPeopleWriteThem() {
        PartySheet sheet = read("""
                STT;Mã đơn vị;Tên đơn vị;Loại;Tên khác;Thành viên
                1;stc;Sở Tài chính;bên ngoài;"Sở TC; STC tỉnh";
                2;UBND xã;UBND các xã;Nhóm ngoài;;"UBND xã A; UBND xã B;"
                """);

        assertThat(sheet.faults().sentences()).isEmpty();
        PartyEntry finance = sheet.entries().get(0);
        PartyEntry communes = sheet.entries().get(1);
        assertThat(finance.code()).isEqualTo(new PartyCode("STC"));
        assertThat(finance.kind()).isEqualTo(PartyKind.OUTSIDE);
        assertThat(finance.spellings()).containsExactly("Sở TC", "STC tỉnh");
        assertThat(communes.code()).isEqualTo(new PartyCode("UBND_XA"));
        assertThat(communes.outside()).isTrue();
        assertThat(communes.members()).containsExactly("UBND xã A", "UBND xã B");
    }

    @Test
    void aLineWithAFaultIsNamedAndTheOthersAreRead() {
        PartySheet sheet = read("""
                Tên;Mã;Loại;Thành viên
                ;BQL;;
                Phòng A;1A;;
                Phòng B;PB;tỉnh;
                Phòng C;PC;;Người X
                Phòng D;PD;;
                """);

        assertThat(sheet.faults().sentences())
                .hasSize(4)
                .anySatisfy(fault -> assertThat(fault).startsWith("Dòng 2").contains("ô tên để trống"))
                .anySatisfy(fault -> assertThat(fault).startsWith("Dòng 3").contains("“1A”"))
                .anySatisfy(fault -> assertThat(fault).startsWith("Dòng 4").contains("“tỉnh”"))
                .anySatisfy(fault -> assertThat(fault).startsWith("Dòng 5").contains("chỉ nhóm"));
        assertThat(sheet.entries()).extracting(PartyEntry::code).containsExactly(new PartyCode("PD"));
    }

    @Test
    void theSampleIsAListThatWeRead() {
        assertThat(PartySheet.read(PartySheet.sample().xlsx()).entries()).hasSize(4);
        assertThat(PartySheet.read(PartySheet.sample().csv()).entries()).hasSize(4);
        assertThatThrownBy(() -> read("Họ và tên;Tuổi\nA;3\n")).isInstanceOf(Refused.class);
    }

    private static PartySheet read(String csv) {
        return PartySheet.read(csv.getBytes(StandardCharsets.UTF_8));
    }
}
