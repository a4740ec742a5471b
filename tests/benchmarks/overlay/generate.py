#!/usr/bin/env python
"""Deterministic synthetic Peru data: zones (VRAEM-like, departments, geodesic buffers), facilities, lots and concessions.
usage: gen.py zones | gen.py claims N"""

import hashlib
import sys
import time

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import pyproj
import shapely

D = "data/"
SEED = 20241
GEOD = pyproj.Geod(ellps="WGS84")


def edge_rng(p, q):
    h = hashlib.blake2b(np.round([*p, *q], 9).tobytes(), digest_size=8).digest()
    return np.random.default_rng(int.from_bytes(h, "little") ^ SEED)


def fractal_edge(p, q, seg, amp):
    """midpoint displacement, identical for p->q and q->p"""
    p = tuple(p)
    q = tuple(q)
    flip = p > q
    a, b = (q, p) if flip else (p, q)
    L = np.hypot(b[0] - a[0], b[1] - a[1])
    depth = max(0, int(np.ceil(np.log2(max(L / seg, 1e-9)))))
    pts = np.array([a, b], float)
    if depth > 0:
        rng = edge_rng(a, b)
        for _ in range(depth):
            d = pts[1:] - pts[:-1]
            n = np.c_[-d[:, 1], d[:, 0]]
            disp = np.clip(rng.normal(0, amp, len(d)), -2 * amp, 2 * amp)[:, None]
            mid = (pts[1:] + pts[:-1]) / 2 + n * disp
            out = np.empty((len(pts) + len(mid), 2))
            out[0::2] = pts
            out[1::2] = mid
            pts = out
    return pts[::-1] if flip else pts


def fractal_poly(poly, seg, amp):
    def ring(r):
        c = np.asarray(r.coords)[:, :2]
        out = [fractal_edge(c[i], c[i + 1], seg, amp)[:-1] for i in range(len(c) - 1)]
        o = np.vstack(out)
        return np.vstack([o, o[:1]])

    return shapely.Polygon(ring(poly.exterior), [ring(h) for h in poly.interiors])


def fractal(g, seg, amp):
    ps = [fractal_poly(p, seg, amp) for p in shapely.get_parts(g)]
    return shapely.MultiPolygon(ps) if len(ps) > 1 else ps[0]


def geodesic_circle(lon, lat, r, n=180):
    az = np.linspace(0, 360, n, endpoint=False)[::-1]
    x, y, _ = GEOD.fwd(np.full(n, lon), np.full(n, lat), az, np.full(n, r))
    return shapely.Polygon(np.c_[x, y])


def zones():
    dep = gpd.read_file(
        "/usr/share/qgis/resources/data/world_map.gpkg", layer="states_provinces", where="admin='Peru'"
    )[["name", "geometry"]]
    geoms = shapely.set_precision(dep.geometry.values, 1e-7)
    seg = 0.0044
    for amp in (0.16, 0.13, 0.10, 0.08):
        g = np.array([fractal(x, seg, amp) for x in geoms])
        ok = shapely.is_valid(g)
        print("amp", amp, "valid", ok.sum(), "of", len(g), "verts", shapely.get_num_coordinates(g).sum())
        if ok.all():
            break
    g = np.where(ok, g, shapely.make_valid(g))
    g = np.array(
        [shapely.multipolygons(np.array([p for p in shapely.get_parts(x) if p.geom_type == "Polygon"])) for x in g]
    )
    dep["geometry"] = g
    dep = dep.set_crs(4326).sort_values("name").reset_index(drop=True)
    tree = shapely.STRtree(g)
    i, j = tree.query(g, predicate="intersects")
    m = i < j
    ov = shapely.area(shapely.intersection(g[i[m]], g[j[m]])).sum()
    print("dept pair overlap deg2", ov, "of", shapely.area(g).sum())
    # VRAEM-like: voronoi "districts" in an elongated valley, dissolved
    rng = np.random.default_rng(SEED)
    pts = np.c_[rng.uniform(-75.6, -71.6, 330), rng.uniform(-14.6, -10.2, 330)]
    vor = shapely.get_parts(shapely.voronoi_polygons(shapely.MultiPoint(pts)))
    axis = shapely.LineString([(-74.35, -11.2), (-74.1, -11.9), (-73.7, -12.6), (-73.3, -13.2), (-72.9, -13.5)])
    c = shapely.centroid(vor)
    d = shapely.distance(axis, c)
    lim = 0.42 + 0.16 * rng.standard_normal(len(d))
    sel = vor[(d < lim)]
    sel = shapely.set_precision(sel, 1e-7)
    fr = np.array([fractal(p, 0.0017, 0.13) for p in sel])
    fr = np.where(shapely.is_valid(fr), fr, shapely.make_valid(fr))
    fr = shapely.set_precision(fr, 1e-9)
    vra = shapely.union_all(fr)
    # drop slivers
    parts = [
        shapely.Polygon(p.exterior, [h for h in p.interiors if shapely.Polygon(h).area > 1e-4])
        for p in shapely.get_parts(vra)
        if p.area > 1e-4
    ]
    vra = shapely.MultiPolygon(parts)
    print(
        "VRAEM valid",
        vra.is_valid,
        "parts",
        len(parts),
        "holes",
        sum(len(p.interiors) for p in parts),
        "verts",
        shapely.get_num_coordinates(vra),
        "km2",
        abs(GEOD.geometry_area_perimeter(vra)[0]) / 1e6,
    )
    # facilities: 25 COERs in department points + 10 in the VRAEM
    rp = shapely.centroid(dep.geometry.values)
    xy = shapely.get_coordinates(rp)[:25] + rng.normal(0, 0.15, (25, 2))
    vx = np.c_[rng.uniform(-74.4, -73, 10), rng.uniform(-13.3, -11.3, 10)]
    fac = gpd.GeoDataFrame(
        {"fid_code": [f"F{i:02d}" for i in range(35)], "kind": ["COER"] * 25 + ["BASE"] * 10},
        geometry=shapely.points(np.vstack([xy, vx])),
        crs=4326,
    )
    B = []
    nm = []
    for r in (10, 25, 50):
        for k, (x, y) in enumerate(np.vstack([xy, vx])):
            B.append(geodesic_circle(x, y, r * 1000.0))
            nm.append((f"F{k:02d}", r))
    buf = gpd.GeoDataFrame({"fac": [a for a, _ in nm], "km": [b for _, b in nm]}, geometry=B, crs=4326)
    vr = gpd.GeoDataFrame({"name": ["VRAEM"]}, geometry=[vra], crs=4326)
    allz = gpd.GeoDataFrame(
        {
            "zone_id": np.arange(1 + len(dep) + len(buf)),
            "zone": ["VRAEM"] + list("D:" + dep.name) + [f"B{b}:{a}" for a, b in nm],
            "ztype": ["VRAEM"] + ["DEP"] * len(dep) + [f"B{b}" for _, b in nm],
        },
        geometry=np.array(
            [shapely.MultiPolygon(list(shapely.get_parts(x))) for x in [vra, *dep.geometry.values, *B]], object
        ),
        crs=4326,
    )
    assert shapely.is_valid(allz.geometry.values).all()
    f = D + "zones.gpkg"
    import os

    if os.path.exists(f):
        os.remove(f)
    for l, df in (
        ("zones", allz),
        ("departments", dep.rename(columns={"name": "dep"})),
        ("vraem", vr),
        ("buffers", buf),
        ("facilities", fac),
    ):
        pyogrio.write_dataframe(df, f, layer=l)
    print(
        "zones",
        len(allz),
        "verts",
        shapely.get_num_coordinates(allz.geometry.values).sum(),
        {
            t: int(shapely.get_num_coordinates(allz.geometry.values[(allz.ztype == t).values]).sum())
            for t in allz.ztype.unique()
        },
    )
    peru = shapely.union_all(geoms)
    pd.to_pickle(shapely.to_wkb(peru), D + "peru.wkb.pkl")


def templates(rng, n=400):
    T = []
    while len(T) < n:
        k = int(rng.choice(np.arange(1, 11), p=np.array([30, 18, 10, 13, 6, 9, 3, 4, 2, 5]) / 100))
        if rng.random() < 0.55:  # rectangle
            w = int(rng.choice([d for d in range(1, k + 1) if k % d == 0]))
            cells = [(i % w, i // w) for i in range(k)]
        else:
            cells = [(0, 0)]
            while len(cells) < k:
                x, y = cells[rng.integers(len(cells))]
                dx, dy = [(1, 0), (-1, 0), (0, 1), (0, -1)][rng.integers(4)]
                if (x + dx, y + dy) not in cells:
                    cells.append((x + dx, y + dy))
        g = shapely.union_all([shapely.box(x, y, x + 1, y + 1) for x, y in cells])
        g = shapely.normalize(g.simplify(0)) if not g.is_empty else g
        if g.geom_type == "Polygon" and len(g.interiors) == 0:
            T.append((k, np.asarray(g.exterior.coords)))
    return T


def claims(N):
    t = time.time()
    rng = np.random.default_rng(SEED + 1)
    peru = shapely.from_wkb(pd.read_pickle(D + "peru.wkb.pkl"))
    shapely.prepare(peru)
    T = templates(rng)
    andes = np.array(
        [
            (-79.5, -5),
            (-78.8, -7),
            (-78.2, -8.2),
            (-77.5, -9.5),
            (-76.6, -10.8),
            (-75.5, -12.5),
            (-74.8, -13.6),
            (-73.5, -14.3),
            (-72, -14.8),
            (-71, -15.6),
            (-70.2, -16.8),
        ]
    )
    seglen = np.hypot(*np.diff(andes, axis=0).T)
    cum = np.r_[0, seglen.cumsum()]
    nc = 500
    s = rng.uniform(0, cum[-1], nc)
    cx = np.interp(s, cum, andes[:, 0]) + rng.normal(0, 0.45, nc)
    cy = np.interp(s, cum, andes[:, 1]) + rng.normal(0, 0.45, nc)
    extra = np.array(
        [
            (-69.9, -14.6),
            (-70.1, -12.9),
            (-70.4, -12.8),
            (-73.6, -16.0),
            (-75.3, -14.6),
            (-73.6, -12.7),
            (-74.1, -12.2),
            (-73.2, -13.1),
            (-78.1, -5.2),
        ]
    )
    cx = np.r_[cx, extra[:, 0].repeat(6) + rng.normal(0, 0.15, 54)]
    cy = np.r_[cy, extra[:, 1].repeat(6) + rng.normal(0, 0.15, 54)]
    w = rng.lognormal(0, 1, len(cx))
    w /= w.sum()
    sg = rng.uniform(6e3, 28e3, len(cx))
    fw = pyproj.Transformer.from_crs(4326, 32718, always_xy=True)
    bw = pyproj.Transformer.from_crs(32718, 4326, always_xy=True)
    ux, uy = fw.transform(cx, cy)
    X = []
    Y = []
    n = 0
    while n < N:
        m = int((N - n) * 1.15) + 100
        c = rng.choice(len(cx), m, p=w)
        x = ux[c] + rng.normal(0, 1, m) * sg[c]
        y = uy[c] + rng.normal(0, 1, m) * sg[c]
        lo, la = bw.transform(x, y)
        ok = shapely.contains_xy(peru, lo, la)
        X.append(x[ok])
        Y.append(y[ok])
        n += ok.sum()
    X = np.concatenate(X)[:N]
    Y = np.concatenate(Y)[:N]
    old = rng.random(N) < 0.10
    tid = rng.integers(len(T), size=N)
    gx = np.floor(X / 1000) * 1000
    gy = np.floor(Y / 1000) * 1000
    geoms = np.empty(N, object)
    area = np.empty(N)
    for k, (nc_, co) in enumerate(T):
        ii = np.flatnonzero((tid == k) & ~old)
        if len(ii) == 0:
            continue
        c = co[None] * 1000 + np.c_[gx[ii], gy[ii]][:, None, :]
        sh = c.shape
        lo, la = bw.transform(c[..., 0].ravel(), c[..., 1].ravel())
        r = shapely.linearrings(np.stack([lo, la], -1).reshape(sh))
        geoms[ii] = shapely.polygons(r)
        area[ii] = nc_ * 100.0
    ii = np.flatnonzero(old)
    m = len(ii)
    th = rng.uniform(0, np.pi / 2, m)
    a = rng.uniform(200, 2000, m)
    b = rng.uniform(200, 2000, m)
    sk = rng.uniform(-0.15, 0.15, m)
    q = np.array([(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)], float)
    px = q[None, :, 0] * a[:, None] + sk[:, None] * q[None, :, 1] * b[:, None]
    py = q[None, :, 1] * b[:, None]
    ex = X[ii][:, None] + px * np.cos(th)[:, None] - py * np.sin(th)[:, None]
    ey = Y[ii][:, None] + px * np.sin(th)[:, None] + py * np.cos(th)[:, None]
    lo, la = bw.transform(ex.ravel(), ey.ravel())
    geoms[ii] = shapely.polygons(shapely.linearrings(np.stack([lo, la], -1).reshape(m, 5, 2)))
    area[ii] = a * b / 1e4
    # hydrocarbon lots: 150 large polygons, jungle + coast, half with sinuous (river) edges
    L = []
    while len(L) < 150:
        if rng.random() < 0.75:
            x, y = rng.uniform(-77, -70.5), rng.uniform(-13, -1.5)
        else:
            x, y = rng.uniform(-81, -79.5), rng.uniform(-7, -3.5)
        if not shapely.contains_xy(peru, x, y):
            continue
        w_, h_ = rng.lognormal(-0.9, 0.45, 2)
        k = int(rng.integers(2, 7))
        xs = np.r_[x - w_ / 2, x + w_ / 2, x + w_ / 2, x - w_ / 2]
        ys = np.r_[y - h_ / 2, y - h_ / 2, y + h_ / 2, y + h_ / 2]
        p = shapely.Polygon(np.c_[xs, ys])
        for _ in range(k):
            bx, by = x + rng.uniform(-0.5, 0.5) * w_, y + rng.uniform(-0.5, 0.5) * h_
            p2 = shapely.box(bx, by, bx + rng.uniform(0.2, 0.6) * w_, by + rng.uniform(0.2, 0.6) * h_)
            p = p.union(p2) if rng.random() < 0.5 else p.difference(p2)
        p = max(shapely.get_parts(p), key=lambda g: g.area)
        if rng.random() < 0.5:
            f = fractal_poly(p, 0.008, 0.1)
            p = f if f.is_valid else p
        L.append(p)
    geoms = np.r_[geoms, np.array(L, object)]
    lot_ha = np.array([abs(GEOD.geometry_area_perimeter(p)[0]) / 1e4 for p in L])
    kind = np.r_[np.where(old, "DENUNCIO", "PETITORIO"), np.full(150, "LOTE")]
    M = N + 150
    v = shapely.is_valid(geoms)
    assert v.all(), (~v).sum()
    # random physical order like a cadastre appended over time
    df = gpd.GeoDataFrame(
        {
            "cid": np.arange(M),
            "code": [f"{10000000 + i:011d}" for i in range(M)],
            "name": [f"CONCESION {i % 9973} {i % 31}" for i in range(M)],
            "holder": [f"TITULAR {h} S.A.C." for h in rng.integers(0, 9000, M)],
            "kind": kind,
            "status": rng.choice(["TITULADO", "TRAMITE", "EXTINGUIDO"], M, p=[0.7, 0.25, 0.05]),
            "year": rng.integers(1980, 2025, M),
            "legal_ha": np.r_[area, lot_ha],
        },
        geometry=geoms,
        crs=4326,
    )
    import os

    f = D + f"claims_{N}.gpkg"
    if os.path.exists(f):
        os.remove(f)
    pyogrio.write_dataframe(df, f, layer="claims")
    nco = shapely.get_num_coordinates(geoms)
    print(
        f,
        M,
        "verts",
        nco.sum(),
        "mean",
        nco.mean(),
        "MB",
        os.path.getsize(f) / 1e6,
        "legal ha sum M",
        df.legal_ha.sum() / 1e6,
        f"{time.time() - t:.1f}s",
    )


if __name__ == "__main__":
    if sys.argv[1] == "zones":
        zones()
    else:
        claims(int(sys.argv[2]))
