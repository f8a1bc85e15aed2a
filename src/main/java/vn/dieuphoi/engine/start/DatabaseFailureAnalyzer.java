package vn.dieuphoi.engine.start;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** A configured database that does not let us in. Other failures of the database keep their stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private final Environment environment;

    DatabaseFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        SQLException deepest = deepest(cause);
        String state = deepest.getSQLState() == null ? "" : deepest.getSQLState();
        return switch (state) {
            case "08001", "08004", "08006" ->
                analysis(
                        "Không kết nối được máy chủ cơ sở dữ liệu " + address() + ".",
                        "Hãy kiểm tra máy chủ đang chạy và địa chỉ trong biến SPRING_DATASOURCE_URL.",
                        deepest);
            case "28P01", "28000" ->
                analysis(
                        "Cơ sở dữ liệu " + address() + " từ chối tài khoản \""
                                + environment.getProperty("spring.datasource.username", "") + "\".",
                        "Hãy kiểm tra các biến SPRING_DATASOURCE_USERNAME và SPRING_DATASOURCE_PASSWORD.",
                        deepest);
            case "3D000" ->
                analysis(
                        "Máy chủ không có cơ sở dữ liệu ghi trong " + address() + ".",
                        "Hãy tạo cơ sở dữ liệu đó hoặc sửa biến SPRING_DATASOURCE_URL.",
                        deepest);
            case "42501" ->
                analysis(
                        "Tài khoản \"" + environment.getProperty("spring.datasource.username", "")
                                + "\" không đủ quyền tạo bảng trong " + address() + ".",
                        "Hãy cấp cho tài khoản này quyền CREATE trên lược đồ public.",
                        deepest);
            default -> null;
        };
    }

    private static FailureAnalysis analysis(String what, String todo, Throwable cause) {
        return new FailureAnalysis(what, todo, cause);
    }

    /** Without the parameters, which may hold a password. */
    private String address() {
        return environment.getProperty("spring.datasource.url", "đi kèm").replaceFirst("\\?.*", "");
    }

    private static SQLException deepest(SQLException outer) {
        SQLException deepest = outer;
        for (Throwable each = outer; each != null; each = each.getCause()) {
            if (each instanceof SQLException inner && inner.getSQLState() != null) {
                deepest = inner;
            }
        }
        return deepest;
    }
}
