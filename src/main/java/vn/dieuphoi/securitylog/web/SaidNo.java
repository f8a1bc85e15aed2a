package vn.dieuphoi.securitylog.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Notes that a page comes back with a reason why nothing was done; its model is gone when the answer leaves. */
final class SaidNo implements HandlerInterceptor {

    static final String ATTRIBUTE = SaidNo.class.getName();

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (answer != null && answer.getModel().containsKey(AnswerSeen.REFUSED)) {
            request.setAttribute(ATTRIBUTE, true);
        }
    }
}
