package vn.dieuphoi.office.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dieuphoi.office.OfficeSeed;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PersonRole;
import vn.dieuphoi.office.Spelling;

class OfficesFileTest {

    private final OfficesFile offices = DataFiles.offices();

    @Test
    void everyPartyOfThePlanIsThere() {
        assertThat(offices.parties())
                .extracting(entry -> entry.code().value())
                .containsExactlyInAnyOrder(
                        "LDS",
                        "GDNN",
                        "LDVL",
                        "KHTC",
                        "TTRA",
                        "TTDVVL",
                        "CSGDNN",
                        "PDV",
                        "STTTT",
                        "SGDDT",
                        "SKHDT",
                        "SXD",
                        "SYT",
                        "SCT",
                        "SVHTTDL",
                        "BQLKCN",
                        "BTGTU",
                        "CTK",
                        "UBND_HUYEN",
                        "PLDTBXH_HUYEN",
                        "MTTQ",
                        "CAPUY",
                        "CHINHQUYEN",
                        "DOANTHE",
                        "DVVL",
                        "DN",
                        "UBND_TINH",
                        "CQLQ",
                        "CCTQ",
                        "SONGANH");
    }

    @Test
    void theProvinceHasTwelveDistrictsTownsAndCities() {
        OfficesFile.Entry districts = entry("UBND_HUYEN");

        assertThat(districts.members())
                .hasSize(12)
                .doesNotHaveDuplicates()
                .contains("UBND thành phố Hải Dương", "UBND thị xã Kinh Môn", "UBND huyện Cẩm Giàng");
        assertThat(entry("PLDTBXH_HUYEN").members()).hasSize(12);
    }

    @Test
    void aSpellingLeadsToOnePartyOnly() {
        OfficeSeed.requireOnePartyForEachSpelling(offices);
    }

    @Test
    void aSpellingOfTwoPartiesIsRefusedByName() {
        OfficesFile ambiguous = new OfficesFile(
                offices.department(),
                "GIAMDOC",
                "LDS",
                "GDNN",
                Map.of(),
                List.of(party("GDNN", "Đào tạo"), party("KHTC", "dao tao")));

        assertThatThrownBy(() -> OfficeSeed.requireOnePartyForEachSpelling(ambiguous))
                .hasMessageContaining("dao tao")
                .hasMessageContaining("GDNN")
                .hasMessageContaining("KHTC");
    }

    @ParameterizedTest
    @CsvSource({
        "Phòng LĐVL, phong ldvl",
        "LDVL, ldvl",
        "Kế hoạch - Tài chính, ke hoach tai chinh",
        "Sở Thông tin truyền thông(TTTT), so thong tin truyen thong tttt",
        "Đoàn  thể, doan the"
    })
    void spellingsAreComparedWithoutCaseDiacriticsAndPunctuation(String written, String key) {
        assertThat(new Spelling(written).key()).isEqualTo(key);
    }

    @Test
    void theDemonstrationHasPeopleForEveryParty() {
        List<PeopleFile.Entry> people = DataFiles.demoPeople().people();
        Set<PartyCode> served = new HashSet<>();
        people.forEach(person -> {
            served.addAll(person.answersFor());
            if (person.party() != null) {
                served.add(person.party());
            }
        });

        assertThat(served)
                .isEqualTo(
                        offices.parties().stream().map(OfficesFile.Entry::code).collect(Collectors.toSet()));
        assertThat(people)
                .extracting(PeopleFile.Entry::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z0-9.]+"));
        assertThat(people).extracting(PeopleFile.Entry::name).doesNotHaveDuplicates();
        for (String office : List.of("GDNN", "LDVL", "KHTC", "TTRA", "TTDVVL")) {
            assertThat(people)
                    .filteredOn(person -> new PartyCode(office).equals(person.party()))
                    .extracting(PeopleFile.Entry::role)
                    .containsExactly(PersonRole.HEAD, PersonRole.STAFF, PersonRole.STAFF);
        }
    }

    private OfficesFile.Entry entry(String code) {
        return offices.parties().stream()
                .filter(entry -> entry.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static OfficesFile.Entry party(String code, String alias) {
        return OfficesFile.Entry.of(code, code, null, code, PartyKind.INTERNAL, false, List.of(alias), null);
    }
}
