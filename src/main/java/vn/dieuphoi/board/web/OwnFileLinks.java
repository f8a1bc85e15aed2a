package vn.dieuphoi.board.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Puts the name by content in the place of the plain one wherever a page links to a style or script of ours. */
final class OwnFileLinks extends OncePerRequestFilter {

    static final List<String> KINDS = List.of("/css/", "/js/");

    private final ResourceUrlProvider files;
    private final Map<String, String> names = new ConcurrentHashMap<>();

    OwnFileLinks(ResourceUrlProvider files) {
        this.files = files;
    }

    /** The page of refusals has styles too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String root = request.getContextPath();
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public String encodeURL(String url) {
                return super.encodeURL(named(root, url));
            }
        });
    }

    private String named(String root, String url) {
        String path = url.startsWith(root) ? url.substring(root.length()) : url;
        if (KINDS.stream().noneMatch(path::startsWith)) {
            return url;
        }
        return root
                + names.computeIfAbsent(
                        path, plain -> Objects.requireNonNullElse(files.getForLookupPath(plain), plain));
    }
}
