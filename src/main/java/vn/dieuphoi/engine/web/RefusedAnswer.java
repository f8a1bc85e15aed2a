package vn.dieuphoi.engine.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import vn.dieuphoi.Refused;

/** Tasklist shows the message of an answer beside the form, which keeps what was typed. */
public class RefusedAnswer implements ExceptionMapper<Refused> {

    @Override
    public Response toResponse(Refused refused) {
        return answer(Response.Status.BAD_REQUEST, "Refused", String.valueOf(refused.getMessage()));
    }

    static Response answer(Response.Status status, String type, String message) {
        return Response.status(status)
                .entity(Map.of("type", type, "message", message))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
