package vn.dieuphoi.engine.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.AuthorizationException;

/** The engine's own message names permissions and ids, which tells a person nothing and an intruder something. */
public class NotAllowedAnswer implements ExceptionMapper<AuthorizationException> {

    @Override
    public Response toResponse(AuthorizationException refused) {
        return RefusedAnswer.answer(
                Response.Status.FORBIDDEN,
                "AuthorizationException",
                "Việc này không còn thuộc tài khoản hoặc đơn vị của bạn. Hãy tải lại danh sách.");
    }
}
