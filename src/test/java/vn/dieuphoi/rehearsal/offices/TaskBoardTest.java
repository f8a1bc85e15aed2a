package vn.dieuphoi.rehearsal.offices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaskBoardTest {

    @Test
    void theNaturalKeyIsTheLongestVariableThatBelongsToTheWork() {
        assertThat(TaskBoard.instance("2023-3.4", "request=2023-3.4>STTTT\nworkItem=2023-3.4"))
                .isEqualTo("2023-3.4>STTTT");
        assertThat(TaskBoard.instance("2023-3.4", "cause=round-late\nnotice=2023-3.4@2023-06!2023-06-30"))
                .isEqualTo("2023-3.4@2023-06!2023-06-30");
        assertThat(TaskBoard.instance("2023-1", "unit=Phóng sự 1/4\nworkItem=2023-1"))
                .isEqualTo("2023-1 · Phóng sự 1/4");
        assertThat(TaskBoard.instance("2023-Q2", "")).isEqualTo("2023-Q2");
    }

    @Test
    void anItemDoesNotTakeWhatBelongsToOneWithALongerNumber() {
        assertThat(TaskBoard.instance("2023-4.1", "round=2023-4.10@2023-06")).isEqualTo("2023-4.1");
        assertThat(NaturalKey.itemOf("2023-4.10@2023-06")).isEqualTo("4.10");
        assertThat(NaturalKey.itemOf("2023-1 · Phóng sự 1/4")).isEqualTo("1");
        assertThat(NaturalKey.itemOf("2023-GV1!2023-04-14")).isEqualTo("GV1");
        assertThat(NaturalKey.itemOf("2023-7~3@2023-06")).isEqualTo("7~3");
        assertThat(NaturalKey.itemOf("2023-3.4>STC~2")).isEqualTo("3.4");
        assertThat(NaturalKey.itemOf("2023~turn1")).isEmpty();
        assertThat(NaturalKey.itemOf("2023-Q2")).isEmpty();
        assertThat(NaturalKey.itemOf("2023-budget")).isEmpty();
    }
}
