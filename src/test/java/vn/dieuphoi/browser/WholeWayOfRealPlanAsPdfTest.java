package vn.dieuphoi.browser;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;

/** A real plan of 33 items, as it was issued; where the folder of real plans is there. */
@EnabledIf("vn.dieuphoi.browser.RealPlan#isThere")
@Tag("long")
class WholeWayOfRealPlanAsPdfTest extends WholeWay {

    WholeWayOfRealPlanAsPdfTest() {
        super(RealPlan.paper("hn-277-2026.pdf"));
    }

    @Override
    byte[] content() throws IOException {
        return RealPlan.content("hn-277-2026.pdf");
    }
}
