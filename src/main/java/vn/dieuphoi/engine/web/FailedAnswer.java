package vn.dieuphoi.engine.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dieuphoi.FailureNumber;
import vn.dieuphoi.Refused;

/**
 * Everything else that goes wrong in a call of the engine: what was asked wrongly is said to be so, and a failure of ours
 * gets the number under which it stands in the log. The engine's messages name classes and statements; none is passed on.
 */
public class FailedAnswer implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(FailedAnswer.class);

    /** PostgreSQL's class of states for values that a column cannot hold. */
    private static final String DATA_EXCEPTION = "22";

    private static final List<String> ASKED_WRONGLY =
            List.of("Invalid query usage", "Object values cannot be used to query", "Unable to invoke method");

    /** Methods of the engine's classes for what comes in a body; the same classes write answers. */
    private static final Set<String> READS_WHAT_IS_SENT = Set.of("toQuery", "toMap", "initQueryVariableValues");

    @Context
    private @Nullable UriInfo asked;

    @Override
    public Response toResponse(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof Refused refused) {
                return new RefusedAnswer().toResponse(refused);
            }
        }
        Response.Status status = status(failure);
        if (status.getFamily() == Response.Status.Family.SERVER_ERROR) {
            return failed(status, failure);
        }
        LOG.debug("Không nhận lời gọi của danh sách việc", failure);
        return RefusedAnswer.answer(
                status,
                status.getReasonPhrase().replace(" ", ""),
                switch (status) {
                    case NOT_FOUND ->
                        asked != null && asked.getPath().contains("/task/")
                                ? "Việc này đã xong, đã được rút hoặc là việc của người khác, nên không mở được. Hãy"
                                        + " chọn một việc trong danh sách."
                                : "Không có việc hoặc dữ liệu này; có thể đã xong hoặc đã đổi. Hãy tải lại danh sách.";
                    case METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE ->
                        "Lời gọi không đúng dạng mà hệ thống nhận. Hãy tải lại trang rồi thử lại.";
                    case FORBIDDEN, UNAUTHORIZED -> "Việc này không dành cho tài khoản của bạn. Hãy tải lại danh sách.";
                    default ->
                        "Nội dung gửi lên có giá trị không đúng dạng. Hãy tải lại trang, kiểm tra rồi gửi lần nữa.";
                });
    }

    private static Response failed(Response.Status status, Throwable failure) {
        String number = FailureNumber.next();
        LOG.error("Lỗi số {} trong lời gọi của danh sách việc", number, failure);
        return RefusedAnswer.answer(
                status,
                "Failure",
                "Có lỗi khi xử lý. Vui lòng thử lại; nếu vẫn lỗi, hãy báo quản trị hệ thống số " + number + ".");
    }

    /** The engine has no type of its own for a query that it cannot understand. */
    private static boolean isAskedWrongly(Throwable failure) {
        String words = failure.getMessage();
        return failure instanceof ProcessEngineException
                && words != null
                && ASKED_WRONGLY.stream().anyMatch(words::startsWith);
    }

    /** Nothing was done yet: what was sent could not even be made into a question, or holds nothing where something must be. */
    private static boolean isMisread(Throwable failure) {
        return failure instanceof RuntimeException
                && Arrays.stream(failure.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().contains(".dto.")
                                && READS_WHAT_IS_SENT.contains(frame.getMethodName()));
    }

    private static Response.Status status(Throwable failure) {
        Response.Status own = ExceptionHandlerHelper.getInstance().getStatus(failure);
        if (own != null && own.getFamily() != Response.Status.Family.SERVER_ERROR) {
            return own;
        }
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof NotFoundException || each instanceof NullValueException) {
                return Response.Status.NOT_FOUND;
            }
            if (each instanceof AuthorizationException) {
                return Response.Status.FORBIDDEN;
            }
            if (isAskedWrongly(each)
                    || isMisread(each)
                    || each instanceof JsonProcessingException
                    || each instanceof NotValidException
                    || each instanceof IllegalArgumentException
                    || each instanceof SQLException data
                            && data.getSQLState() != null
                            && data.getSQLState().startsWith(DATA_EXCEPTION)) {
                return Response.Status.BAD_REQUEST;
            }
        }
        return Response.Status.INTERNAL_SERVER_ERROR;
    }
}
