package vn.dieuphoi.engine.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Goes before the answer of the library that reads JSON, which names our classes. */
@Priority(1)
public class MisreadAnswer implements ExceptionMapper<JsonMappingException> {

    @Override
    public Response toResponse(JsonMappingException misread) {
        return new FailedAnswer().toResponse(misread);
    }
}
