# At the end DDPG's critic expects 19 too much, TD3's critic expects 12 too little
# critic 1 expects: x, critic 1 expects
$data1 << EOD
1000 0.0117473565
2000 -30.677166
3000 -58.22372
4000 -72.16694
5000 -74.94046
6000 -72.67868
7000 -71.80431
8000 -73.017555
9000 -64.60098
10000 -60.791405
11000 -59.56141
12000 -50.361477
13000 -44.635635
14000 -41.050354
15000 -34.11311
16000 -36.821163
17000 -33.53629
18000 -28.500849
19000 -24.369831
20000 -21.078455
EOD
# the policy gets: x, the policy gets
$data2 << EOD
1000 -658.1804
2000 -728.35004
3000 -515.0958
4000 -293.88654
5000 -154.28777
6000 -112.514656
7000 -98.71737
8000 -104.40459
9000 -79.83462
10000 -81.928505
11000 -65.5978
12000 -57.0885
13000 -52.61982
14000 -51.785656
15000 -47.158623
16000 -50.248356
17000 -50.17356
18000 -45.716194
19000 -42.638615
20000 -40.37479
EOD
# the smaller critic expects: x, the smaller critic expects
$data3 << EOD
1000 -0.11803897
2000 -18.268166
3000 -34.01265
4000 -48.893127
5000 -59.476242
6000 -67.234215
7000 -70.02152
8000 -72.76698
9000 -68.93417
10000 -70.34832
11000 -73.261536
12000 -70.92617
13000 -71.01578
14000 -72.380356
15000 -68.20648
16000 -74.696335
17000 -78.0439
18000 -73.82403
19000 -72.42006
20000 -71.889786
EOD
# critic 1 expects: x, critic 1 expects
$data4 << EOD
1000 0.0117473565
2000 -18.151758
3000 -33.91385
4000 -48.78673
5000 -59.24736
6000 -67.0118
7000 -69.80155
8000 -72.42574
9000 -68.52141
10000 -69.73674
11000 -72.55903
12000 -70.301025
13000 -70.42244
14000 -71.69057
15000 -67.491234
16000 -74.01679
17000 -77.326355
18000 -73.06413
19000 -71.494316
20000 -71.132545
EOD
# the policy gets: x, the policy gets
$data5 << EOD
1000 -658.1804
2000 -746.195
3000 -720.9293
4000 -627.5534
5000 -511.3801
6000 -268.5187
7000 -185.00337
8000 -124.48271
9000 -106.56986
10000 -103.56767
11000 -103.08418
12000 -109.20157
13000 -82.452095
14000 -88.96274
15000 -86.295074
16000 -71.02279
17000 -73.55396
18000 -62.52909
19000 -60.05901
20000 -58.905445
EOD
set encoding utf8
set terminal pngcairo size 1280,720 font 'DejaVu Sans,16' noenhanced rounded background rgb '#FFFFFF' linewidth 1
set output 'values.png'
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
set tics nomirror out scale 0.6 textcolor rgb '#222222'
unset key
unset colorbox
set clip two
set style textbox opaque noborder fillcolor rgb '#FFFFFF' margins 1,0.6
set style fill solid noborder
set multiplot
set label 'At the end DDPG''s critic expects 19 too much, TD3''s critic expects 12 too little' at screen 0.036953125, screen 0.9432639 left font 'DejaVu Sans Bold,19' textcolor rgb '#222222' front
set label 'Pendulum-v1 · mean of 10 seeds · states from memory, actions of the policy' at screen 0.036953125, screen 0.8895139 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set arrow from screen 0.036953125, screen 0.84173614 to screen 0.065507814, screen 0.84173614 nohead front linecolor rgb '#E69F00' linewidth 3.5 dashtype (18,6)
set label 'critic 1 expects' at screen 0.07222656, screen 0.84173614 left font 'DejaVu Sans Bold,16' textcolor rgb '#E69F00' front
set arrow from screen 0.2545516, screen 0.84173614 to screen 0.2831063, screen 0.84173614 nohead front linecolor rgb '#222222' linewidth 2 dashtype (2,4)
set label 'the policy gets' at screen 0.28982505, screen 0.84173614 left font 'DejaVu Sans,16' textcolor rgb '#222222' front
set arrow from screen 0.44653988, screen 0.84173614 to screen 0.47509456, screen 0.84173614 nohead front linecolor rgb '#0072B2' linewidth 3.5 dashtype 1
set label 'the smaller critic expects' at screen 0.4818133, screen 0.84173614 left font 'DejaVu Sans Bold,16' textcolor rgb '#0072B2' front
set lmargin at screen 0.12379297
set rmargin at screen 0.47354493
set tmargin at screen 0.7521528
set bmargin at screen 0.12840278
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
unset logscale x
unset logscale y
set xrange [0:20000]
set yrange [-835.7398:89.55656]
set xtics ('0' 0, '5 k' 5000, '10 k' 10000, '15 k' 15000, '20 k' 20000) offset character 0,0
set ytics ('−800' -800, '−600' -600, '−400' -400, '−200' -200, '0' 0)
unset grid
set grid xtics ytics back linetype 1 linecolor rgb '#DDDDDD' linewidth 1
set label 'DDPG: at the end 73 % impossible' at screen 0.29866895, screen 0.78052086 center font 'DejaVu Sans,17' textcolor rgb '#222222' front
set object rectangle from graph 0, first 0 to graph 1, first 89.55656 behind fillcolor rgb '#D55E00' fillstyle transparent solid 0.10 noborder
set label 'impossible: above 0' at graph 1, first 89.55656 right offset character -0.6,-0.8 font 'DejaVu Sans,15' textcolor rgb '#D55E00' front
set label 'environment steps' at screen 0.29866895, screen 0.034340277 center font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'discounted return' at screen 0.03611328, screen 0.44027779 center rotate by 90 font 'DejaVu Sans,16' textcolor rgb '#222222' front
plot \
  $data1 using 1:2 with lines linecolor rgb '#E69F00' linewidth 3.5 dashtype (18,6), \
  $data2 using 1:2 with lines linecolor rgb '#222222' linewidth 3 dashtype (2,4)
unset label; unset arrow; unset object
set lmargin at screen 0.5683633
set rmargin at screen 0.96010745
set tmargin at screen 0.7521528
set bmargin at screen 0.12840278
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
unset logscale x
unset logscale y
set xrange [0:20000]
set yrange [-835.7398:89.55656]
set xtics ('0' 0, '5 k' 5000, '10 k' 10000, '15 k' 15000, '20 k' 20000) offset character 0,0
set ytics ('−800' -800, '−600' -600, '−400' -400, '−200' -200, '0' 0)
unset grid
set grid xtics ytics back linetype 1 linecolor rgb '#DDDDDD' linewidth 1
set label 'TD3: at the end 2 % impossible' at screen 0.7642354, screen 0.78052086 center font 'DejaVu Sans,17' textcolor rgb '#222222' front
set object rectangle from graph 0, first 0 to graph 1, first 89.55656 behind fillcolor rgb '#D55E00' fillstyle transparent solid 0.10 noborder
set label 'impossible: above 0' at graph 1, first 89.55656 right offset character -0.6,-0.8 font 'DejaVu Sans,15' textcolor rgb '#D55E00' front
set label 'environment steps' at screen 0.7642354, screen 0.034340277 center font 'DejaVu Sans,16' textcolor rgb '#222222' front
plot \
  $data3 using 1:2 with lines linecolor rgb '#0072B2' linewidth 8 dashtype 1, \
  $data4 using 1:2 with lines linecolor rgb '#E69F00' linewidth 3.5 dashtype (18,6), \
  $data5 using 1:2 with lines linecolor rgb '#222222' linewidth 3 dashtype (2,4)
unset multiplot
set output
