package vn.dieuphoi.coordination.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.office.PartyCode;

class StepAsksTest {

    @Test
    void theModelSaysWhomItsStepsAsk() throws IOException {
        String model = Files.readString(Path.of("processes/items/plan-item-3-5.bpmn"));

        assertThat(StepAsks.in(model))
                .containsExactly(new PartyCode("SGDDT"), new PartyCode("SKHDT"), new PartyCode("SXD"));
    }

    /** Modeler writes apostrophes another way. */
    @Test
    void aModelThatWasSavedInModelerSaysTheSame() {
        assertThat(StepAsks.in("camunda:collection=\"${parties.asked(workItem, &#39;STTTT,KHTC&#39;)}\""))
                .containsExactly(new PartyCode("KHTC"), new PartyCode("STTTT"));
    }

    @Test
    void whomTheLeadNamesNobodyKnowsBefore() {
        assertThat(StepAsks.in("${parties.named(workItem, 'nameOffices')} ${parties.of(workItem)}"))
                .isEmpty();
    }
}
