package vn.dieuphoi.board.web.plan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Links of before name the plan by {@code nam}; they lead on to the same page by {@code ke-hoach}. */
@Component
class OldPlanAddress implements HandlerInterceptor, WebMvcConfigurer {

    static final String PLAN = "ke-hoach";
    private static final String BEFORE = "nam";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String query = request.getQueryString();
        if (query == null
                || !HttpMethod.GET.matches(request.getMethod())
                || request.getParameter(BEFORE) == null
                || request.getParameter(PLAN) != null
                || !(handler instanceof HandlerMethod method && asksForAPlan(method))) {
            return true;
        }
        String renamed =
                ("&" + query).replaceFirst("&" + BEFORE + "=", "&" + PLAN + "=").substring(1);
        response.sendRedirect(request.getRequestURI() + "?" + renamed);
        return false;
    }

    private static boolean asksForAPlan(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(RequestParam.class))
                .anyMatch(asked -> asked != null && (asked.name() + asked.value()).contains(PLAN));
    }
}
