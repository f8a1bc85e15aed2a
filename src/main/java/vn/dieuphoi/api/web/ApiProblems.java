package vn.dieuphoi.api.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import vn.dieuphoi.NoSuchKey;
import vn.dieuphoi.Refused;

/** Refusals of the read interface as problems (RFC 9457), in Vietnamese. */
@RestControllerAdvice(basePackageClasses = ReadInterface.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

    private static final String NOT_HERE =
            "Không có dữ liệu này, hoặc người hay đơn vị mà khóa đọc theo quyền không được xem.";

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        return problem(HttpStatus.BAD_REQUEST, "Tham số chưa đúng", String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unreadable(MethodArgumentTypeMismatchException value) {
        return problem(
                HttpStatus.BAD_REQUEST, "Tham số chưa đúng", "“%s” phải là số nguyên.".formatted(value.getName()));
    }

    @ExceptionHandler({NoSuchKey.class, ResponseStatusException.class})
    ProblemDetail unknown() {
        return problem(HttpStatus.NOT_FOUND, "Không tìm thấy", NOT_HERE);
    }

    static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }
}
