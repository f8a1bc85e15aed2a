package vn.dieuphoi.help;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** The step of the tour that is about a page; asked of the database only where a step can be. */
@ControllerAdvice(annotations = Controller.class)
class TourBar {

    private final Tours tours;

    TourBar(Tours tours) {
        this.tours = tours;
    }

    @ModelAttribute("tour")
    LazyContextVariable<Tours.@Nullable Shown> tour(@Nullable Authentication login, HttpServletRequest request) {
        String page = request.getRequestURI().substring(request.getContextPath().length());
        return new LazyContextVariable<>() {
            @Override
            protected Tours.@Nullable Shown loadValue() {
                return login == null ? null : tours.on(page, login).orElse(null);
            }
        };
    }
}
