package vn.dieuphoi.engine.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.form.FormRefused;

/** Tasklist shows the message of an answer beside the form, which keeps what was typed. */
public class RefusedAnswer implements ExceptionMapper<Refused> {

    @Override
    public Response toResponse(Refused refused) {
        String message = String.valueOf(refused.getMessage());
        return refused instanceof FormRefused form
                ? answer(
                        Response.Status.BAD_REQUEST,
                        Map.of("type", "Refused", "message", message, "fields", form.problems()))
                : answer(Response.Status.BAD_REQUEST, "Refused", message);
    }

    static Response answer(Response.Status status, String type, String message) {
        return answer(status, Map.of("type", type, "message", message));
    }

    private static Response answer(Response.Status status, Map<String, ?> said) {
        return Response.status(status)
                .entity(said)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
