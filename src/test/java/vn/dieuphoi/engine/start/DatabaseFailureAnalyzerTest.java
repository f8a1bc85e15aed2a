package vn.dieuphoi.engine.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class DatabaseFailureAnalyzerTest {

    private final DatabaseFailureAnalyzer analyzer = new DatabaseFailureAnalyzer(new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:postgresql://db:5432/dieuphoi?password=bi-mat")
            .withProperty("spring.datasource.username", "dieuphoi"));

    @ParameterizedTest
    @CsvSource({
        "08001, Không kết nối được",
        "28P01, từ chối tài khoản \"dieuphoi\"",
        "3D000, không có cơ sở dữ liệu",
        "42501, không đủ quyền"
    })
    void whatKeepsUsOutOfADatabaseIsSaidWithWhatToDo(String state, String words) {
        SQLException cause = new SQLException("pool", new SQLException("inner", state));

        FailureAnalysis analysis = analyzer.analyze(new IllegalStateException(cause));

        assertThat(analysis.getDescription())
                .contains(words, "jdbc:postgresql://db:5432/dieuphoi")
                .doesNotContain("bi-mat");
        assertThat(analysis.getAction()).startsWith("Hãy ");
    }

    @Test
    void anyOtherFailureOfTheDatabaseKeepsItsStackTrace() {
        assertThat(analyzer.analyze(new IllegalStateException(new SQLException("syntax", "42601"))))
                .isNull();
    }
}
