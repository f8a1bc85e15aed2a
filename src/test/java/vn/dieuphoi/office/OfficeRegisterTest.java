package vn.dieuphoi.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Refused;

@JourneyTest
class OfficeRegisterTest {

    private static final PartyCode GDNN = new PartyCode("GDNN");

    @Autowired
    PartyRegister parties;

    @Autowired
    PersonRegister people;

    @Autowired
    IdentityService identity;

    @Autowired
    OfficeSeed seed;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LĐVL                                           | LDVL
            LDVL                                           | LDVL
            phòng Lao động việc làm                        | LDVL
            Lao động việc làm (LĐVL)                       | LDVL
            Kế hoạch - Tài chính                           | KHTC
            phòng KHTC                                     | KHTC
            Thanh tra sở                                   | TTRA
            Trung tâm DVVL - GDNN                          | TTDVVL
            các cơ sở GDNN                                 | CSGDNN
            các phòng, đơn vị liên quan                    | PDV
            ngành giáo dục và đào tạo(GDDT)                | SGDDT
            Sở GDĐT                                        | SGDDT
            Sở Thông tin truyền thông(TTTT)                | STTTT
            Sở KHĐT                                        | SKHDT
            Sở Văn hóa Thể thao và Du lịch                 | SVHTTDL
            Ban quản lý các khu công nghiệp                | BQLKCN
            UBND các huyện, thị xã, thành phố              | UBND_HUYEN
            Phòng LĐTBXH các H, TX, TP                     | PLDTBXH_HUYEN
            các cơ quan có thẩm quyền                      | CCTQ
            các đoàn thể chính trị xã hội                  | DOANTHE
            """)
    void theSpellingsOfThePlanLeadToTheirParties(String written, String code) {
        assertThat(parties.byAlias(written)).map(Party::code).contains(new PartyCode(code));
    }

    @Test
    void unknownPartiesAreRefusedInVietnamese() {
        assertThat(parties.byAlias("Phòng Không có")).isEmpty();
        assertThatThrownBy(() -> parties.party(new PartyCode("XYZ")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("XYZ");
    }

    @Test
    void theThirdMemberOfASetHasAnAddress() {
        List<PartyMember> members = parties.members(new PartyCode("UBND_HUYEN"));

        assertThat(members).hasSize(12);
        assertThat(members.get(2).address()).isEqualTo("UBND_HUYEN#3");
        assertThat(members.get(2).name()).isEqualTo("UBND thị xã Kinh Môn");
        assertThat(parties.members(GDNN)).isEmpty();
    }

    @Test
    void leadershipAndStandingOfficeAreKnown() {
        assertThat(parties.leadership().code()).isEqualTo(new PartyCode("LDS"));
        assertThat(parties.standingOffice().code()).isEqualTo(GDNN);
        assertThat(parties.standingOffice().shortName()).isEqualTo("Phòng GDNN");
        assertThat(parties.all()).first().extracting(Party::name).isEqualTo("Lãnh đạo Sở");
    }

    @Test
    void anOfficeHasItsHeadFirst() {
        assertThat(people.peopleOf(GDNN)).extracting(Person::id).containsExactly("gdnn.truong", "gdnn.cv1", "gdnn.cv2");
        assertThat(people.head(GDNN)).map(Person::name).contains("Nguyễn Thu Hằng");
        assertThat(people.director()).map(Person::name).contains("Bùi Thanh Tùng");
        assertThat(people.displayName("gdnn.truong")).isEqualTo("Nguyễn Thu Hằng");
        assertThat(people.displayName("ai.do")).isEqualTo("ai.do");
    }

    @Test
    void namesSortAsVietnameseDoes() {
        assertThat(people.all())
                .extracting(person -> person.name().split(" ")[0])
                .containsSubsequence("Cao", "Dương", "Đào", "Đặng", "Hà");
    }

    @Test
    void theEngineKnowsGroupsAccountsAndMemberships() {
        assertThat(identity.createGroupQuery().list())
                .extracting(Group::getId)
                .contains("LDS", "UBND_HUYEN", "GIAMDOC", "camunda-admin");
        assertThat(identity.createUserQuery().memberOfGroup("GIAMDOC").list())
                .extracting(User::getId)
                .containsExactly("giamdoc");
        assertThat(identity.createUserQuery().memberOfGroup("LDS").list()).hasSize(3);
        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").list())
                .extracting(User::getId)
                .contains("quantri");
        assertThat(identity.checkPassword("gdnn.truong", "Dieuphoi@2023")).isTrue();
    }

    @Test
    void seedingAgainChangesNothing() {
        int before = parties.all().size() + people.all().size();

        seed.afterPropertiesSet();

        assertThat(parties.all().size() + people.all().size()).isEqualTo(before);
    }
}
