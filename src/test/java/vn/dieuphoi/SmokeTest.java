package vn.dieuphoi;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class SmokeTest {
    static {
        HoChiMinhTime.adopt();
    }

    @Test
    void theApplicationStarts() {}
}
