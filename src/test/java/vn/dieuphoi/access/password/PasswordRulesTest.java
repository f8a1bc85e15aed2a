package vn.dieuphoi.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("security")
class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mưa rơi trên sông Thái Bình",
                "cuối tuần đi chợ mua cá rô đồng về kho",
                "kx7vq2mzp0lw",
                "Xe đạp cũ của ông nội, màu xanh",
                "AbKfTqmz-wnrp4827"
            })
    void aLongOneIsTakenWhateverItIsMadeOf(String password) {
        assertThat(PasswordRules.fault(password, "gdnn.truong")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ngắn quá 1! | ít nhất 12 ký tự",
                "Password1234! | nhiều người dùng",
                "P@ssw0rd!!2023 | nhiều người dùng",
                "Dieuphoi@2023 | nhiều người dùng",
                "Mật khẩu 2024!!! | nhiều người dùng",
                "iloveyou12345 | nhiều người dùng",
                "483920184756 | nhiều người dùng",
                "aaaaaaaaaaaaaaaa | đơn điệu",
                "abcdefghijklmnop | đơn điệu",
                "gdnn.truong-2023 | tên đăng nhập"
            })
    void whatManyTakeIsRefusedWithTheReason(String password, String reason) {
        assertThat(PasswordRules.fault(password, "gdnn.truong"))
                .hasValueSatisfying(fault -> assertThat(fault).containsIgnoringCase(reason.strip()));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void theLongestIsCounted(int length) {
        String password = "mưa rơi trên sông ".repeat(20).substring(0, length);

        assertThat(PasswordRules.fault(password, "quantri").isPresent()).isEqualTo(length > PasswordRules.LONGEST);
    }
}
