package vn.dieuphoi.rehearsal.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.Refused;

class OfficeProfilesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"diligent", "typical", "silent", "random"})
    void everyShippedProfileCanBeReadAndSaysForPeopleWhatItSupposes(String name) {
        OfficeProfile profile = OfficeProfiles.find(name);

        assertThat(profile.name()).isEqualTo(name);
        assertThat(profile.title()).isNotBlank();
        assertThat(profile.words()).isNotBlank();
        assertThat(profile.answer("close-item", "decision", "3.4")).isPresent();
    }

    @Test
    void aCopyWithOtherNumbersIsAProfileToo() throws IOException {
        Path copy = folder.resolve("mine.yaml");
        Files.writeString(
                copy,
                Files.readString(Path.of("plans", "rehearsal", "typical.yaml"))
                        .replace("name: typical", "name: mine")
                        .replace("STTTT: { late: 0.3,", "STTTT: { late: 0.9,"));

        OfficeProfile profile = OfficeProfiles.find(copy.toString());

        assertThat(profile.name()).isEqualTo("mine");
        assertThat(profile.habitOf(request("2023-2.1>STTTT", "2.1", "STTTT")).late())
                .isEqualTo(0.9);
        assertThat(profile.habitOf(request("2023-2.1>MTTQ", "2.1", "MTTQ"))).isEqualTo(profile.everybody());
    }

    @Test
    void negligenceHasProfilesOfItsOwn() {
        OfficeProfile leads = OfficeProfiles.find("slow-leads");

        assertThat(leads.habitOf(request("2023-2.1>STTTT", "2.1", "STTTT"))).isEqualTo(leads.everybody());
        assertThat(leads.habitOf(task("plan-item-3-4", "userTask_trainSoldiers"))
                        .late())
                .isEqualTo(0.5);
        assertThat(leads.habitOf(task("coordination-request", "userTask_takeAnswer"))
                        .late())
                .isEqualTo(0.6);
        assertThat(leads.doings()).isEqualTo(new Doings(0.1, 0.05, 0.1));
        assertThat(OfficeProfiles.find("slow-leadership").doings()).isNull();
        assertThat(OfficeProfiles.find("slow-partners").name()).isEqualTo("slow-partners");
    }

    @Test
    void anItemsOwnAnswerComesBeforeTheOneForAll() {
        OfficeProfile profile = OfficeProfiles.find("diligent");

        assertThat(profile.answer("choose-enterprises", "enterprises", "9.4")
                        .orElseThrow()
                        .text())
                .hasLineCount(4);
        assertThat(profile.answer("choose-enterprises", "enterprises", "9.5")
                        .orElseThrow()
                        .text())
                .hasLineCount(5);
        assertThat(profile.answer("choose-enterprises", "enterprises", "3.4")).isEmpty();
    }

    @Test
    void silenceIsAboutAPartyOneMemberOfASetOrCertainItems() {
        OfficeProfile profile = OfficeProfiles.find("silent");

        assertThat(profile.neverDoes(request("2023-2.1>STTTT", "2.1", "STTTT"))).isTrue();
        assertThat(profile.neverDoes(request("2023-4.2>UBND_HUYEN#3", "4.2", "UBND_HUYEN")))
                .isTrue();
        assertThat(profile.neverDoes(request("2023-4.2>UBND_HUYEN#4", "4.2", "UBND_HUYEN")))
                .isFalse();
        assertThat(profile.neverDoes(request("2023-4.5>UBND_HUYEN#3", "4.5", "UBND_HUYEN")))
                .isFalse();
    }

    @Test
    void aWrongNumberIsRefusedInWords() throws IOException {
        Path wrong = folder.resolve("wrong.yaml");
        Files.writeString(wrong, """
                name: wrong
                title: Sai
                words: Sai
                everybody: { late: 2, daysLate: [1, 1], pace: [0, 1] }
                """);

        assertThatThrownBy(() -> OfficeProfiles.find(wrong.toString()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("late")
                .hasMessageContaining("từ 0 đến 1");
    }

    @Test
    void anUnknownFieldIsRefusedWithTheOnesThereAre() throws IOException {
        Path wrong = folder.resolve("wrong.yaml");
        Files.writeString(wrong, """
                name: wrong
                title: Sai
                words: Sai
                everyone: { late: 0, daysLate: [1, 1], pace: [0, 1] }
                """);

        assertThatThrownBy(() -> OfficeProfiles.find(wrong.toString()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("everyone")
                .hasMessageContaining("everybody");
    }

    @Test
    void brokenYamlIsRefusedWithItsLine() throws IOException {
        Path wrong = folder.resolve("wrong.yaml");
        Files.writeString(wrong, "name: wrong\ntitle: Sai\nwords: [Sai\n");

        assertThatThrownBy(() -> OfficeProfiles.find(wrong.toString()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("dòng 3");
    }

    @Test
    void anUnknownNameListsTheOnesThereAre() {
        assertThatThrownBy(() -> OfficeProfiles.find("lười"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("diligent, typical, silent, random");
    }

    private static OfficeTask task(String process, String step) {
        return new OfficeTask(
                "1", process + ":1:1", process, step, "Bước", "3.4", "2023-3.4", "GDNN", "GDNN", Instant.EPOCH, null);
    }

    private static OfficeTask request(String instance, String item, String office) {
        return new OfficeTask(
                "1",
                "coordination-request:1:1",
                "coordination-request",
                "userTask_answerRequest",
                "Trả lời đề nghị phối hợp",
                item,
                instance,
                office,
                office,
                Instant.EPOCH,
                null);
    }
}
