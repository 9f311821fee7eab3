package io.github.accelmaven.maven.pipeline;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import org.eclipse.aether.repository.RemoteRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The proxies of Maven's settings, chosen as Maven does for a repository at the same address. Thread-safe. */
public final class MavenProxies extends ProxySelector {

    private static final Logger LOG = LoggerFactory.getLogger("accel");

    private final org.eclipse.aether.repository.ProxySelector settings;

    public MavenProxies(org.eclipse.aether.repository.ProxySelector settings) {
        this.settings = settings;
    }

    @Override
    public List<Proxy> select(URI uri) {
        org.eclipse.aether.repository.Proxy chosen =
                settings.getProxy(new RemoteRepository.Builder("accel", "default", uri.toString()).build());
        return List.of(
                chosen == null
                        ? Proxy.NO_PROXY
                        : new Proxy(Proxy.Type.HTTP, new InetSocketAddress(chosen.getHost(), chosen.getPort())));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress proxy, IOException cause) {
        LOG.debug("{} cannot be reached by {}", uri.getHost(), proxy, cause);
    }
}
