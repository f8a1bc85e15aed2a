package vn.dieuphoi.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.server.ResponseStatusException;
import vn.dieuphoi.NoSuchKey;
import vn.dieuphoi.Refused;

/** A refusal that no page shows beside its form gets a page of its own. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Refusals {

    private static final String UNIQUE_VIOLATION = "23505";

    @ExceptionHandler
    void refused(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.refuse(request, response, refused);
    }

    /** A row of a table that is longer than any page makes one. */
    @ExceptionHandler
    void noSuchField(InvalidPropertyException field, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    /** A value in an address that is none of its kind; whoever read it may have said why. */
    @ExceptionHandler
    void unreadable(MethodArgumentTypeMismatchException value, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        for (Throwable each = value.getCause(); each != null; each = each.getCause()) {
            if (each instanceof Refused refused) {
                String words = refused.getMessage();
                refused(new Refused("Địa chỉ có ngày chưa đúng: " + words + "."), request, response);
                return;
            }
        }
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    /** Mostly an address that was cut where it was copied, or typed by its beginning. */
    @ExceptionHandler
    void incomplete(
            MissingServletRequestParameterException missing, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refused(
                new Refused("Địa chỉ hoặc biểu mẫu thiếu phần «" + missing.getParameterName() + "» nên chưa biết mở gì."
                        + " Nếu địa chỉ được sao chép, hãy chép lại cả phần sau dấu hỏi; nếu không, hãy tìm việc theo số mục"
                        + " hoặc tên trong ô tìm trên trang chính rồi mở lại từ đó."),
                request,
                response);
    }

    /** A page that names the status itself has the last word, whatever refusal it was told by. */
    @ExceptionHandler
    void answered(ResponseStatusException answer, HttpServletResponse response) throws IOException {
        response.sendError(answer.getStatusCode().value());
    }

    /** A key that is none, wherever in an address or a form it stood. */
    @ExceptionHandler
    void unknown(NoSuchKey none, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** Somebody else, or the same person's other click, was faster. */
    @ExceptionHandler
    void collision(ConcurrencyFailureException lost, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_CONFLICT);
    }

    @ExceptionHandler
    void secondUnderOneKey(DataIntegrityViolationException lost, HttpServletResponse response) throws IOException {
        if (!(lost.getMostSpecificCause() instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState()))) {
            throw lost;
        }
        response.sendError(HttpServletResponse.SC_CONFLICT);
    }

    @ExceptionHandler
    void brokenUpload(MultipartException broken, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        for (Throwable each = broken.getCause(); each != null; each = each.getCause()) {
            if (each instanceof Refused refused) {
                refused(refused, request, response);
                return;
            }
        }
        response.sendError(
                broken instanceof MaxUploadSizeExceededException
                        ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                        : HttpServletResponse.SC_BAD_REQUEST);
    }
}
