package vn.dieuphoi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyedPageTest {

    @Test
    void theTildeOfASecondRequestStandsInTheAddressAsItIs() {
        assertThat(KeyedPage.backTo("/de-nghi/lien-ket", "2023-3.4>UBND_HUYEN#3~2"))
                .isEqualTo("redirect:/de-nghi/lien-ket?ma=2023-3.4%3EUBND_HUYEN%233~2");
    }
}
