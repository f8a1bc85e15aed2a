package vn.dieuphoi.board.leaders.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.board.web.Viewers;

/**
 * The board is for who sees everything. Asked before any field of an address is read, so that a wrong field tells nothing to
 * whoever has no business here; what only leaders may do is asked by its page.
 */
@Component
class BoardDoor implements HandlerInterceptor, WebMvcConfigurer {

    private final Viewers viewers;

    BoardDoor(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/bang", "/bang/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication login = request.getUserPrincipal() instanceof Authentication person ? person : null;
        if (!viewers.seesEverything(login)) {
            throw NotTheirs.place();
        }
        return true;
    }
}
