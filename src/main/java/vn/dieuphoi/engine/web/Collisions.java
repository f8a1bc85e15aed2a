package vn.dieuphoi.engine.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Of two pages that moved one process at the same moment the slower is told so. */
@ControllerAdvice
class Collisions {

    @ExceptionHandler
    void collision(OptimisticLockingException lost, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_CONFLICT);
    }
}
